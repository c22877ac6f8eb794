import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs'
import SqliteDatabase from 'better-sqlite3'
import { damageOf, lockSqlite } from './sqlite-guard'

const ALL_PAGES = 2_147_483_647

/** Copies a SQLite database that may be in use. The copy is whole on its own: no write-ahead log belongs to it. */
export async function backupSqlite(file: string, target: string): Promise<void> {
  if (existsSync(target)) throw new Error(`${target} exists already. Choose another name, so that no backup is lost.`)
  const db = new SqliteDatabase(file, { readonly: true, fileMustExist: true })
  // All pages in one step: between two steps somebody saves, and the copy would begin anew, for ever on a busy server.
  await db.backup(target, { progress: () => ALL_PAGES }).finally(() => db.close())
  settle(target)
  const problem = damageOf(target)
  if (problem) throw new Error(`The backup is damaged (${problem}). Check the disk and try again.`)
}

/** Puts a backup in the database's place; nobody may use it meanwhile. Returns where the old one is now, if there was one. */
export function restoreSqlite(file: string, backup: string): string | null {
  const problem = damageOf(backup)
  if (problem) throw new Error(`${backup} is damaged (${problem}), so nothing was changed.`)
  const unlock = lockSqlite(file)
  try {
    const aside = freeName(`${file}.before-restore`)
    const existed = existsSync(file)
    if (existed && damageOf(file) === null) settle(file)
    if (existed) renameSync(file, aside)
    // A write-ahead log belongs to the file that was moved away; replayed over the backup it would damage it.
    for (const suffix of ['-wal', '-shm']) rmSync(file + suffix, { force: true })
    copyFileSync(backup, file)
    return existed ? aside : null
  } finally {
    unlock()
  }
}

/** Brings what the write-ahead log still holds into the file itself, which is then whole on its own. */
function settle(file: string): void {
  const db = new SqliteDatabase(file)
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.pragma('journal_mode = DELETE')
  db.close()
}

function freeName(wanted: string): string {
  for (let n = 1; ; n++) if (!existsSync(`${wanted}-${n}`)) return `${wanted}-${n}`
}
