import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import SqliteDatabase from 'better-sqlite3'

/**
 * Keeps a SQLite file to one process. The lock is an open exclusive transaction on a file beside it: the operating system
 * drops it when the process ends, however it ends, so there is no stale lock to clean up. Returns how to let go.
 */
export function lockSqlite(file: string): () => void {
  mkdirSync(path.dirname(path.resolve(file)), { recursive: true })
  const lock = new SqliteDatabase(`${file}.lock`, { timeout: 0 })
  try {
    lock.exec('BEGIN EXCLUSIVE')
  } catch {
    lock.close()
    throw new Error(
      `Another process already uses ${file}. Stop it first, or give this one a DATABASE_URL of its own; several servers on one database need PostgreSQL.`,
    )
  }
  return () => lock.close()
}

/** Refuses a damaged file with the way out. Nothing is repaired or started empty: the file stays as it was found. */
export function refuseDamagedSqlite(file: string): void {
  if (!existsSync(file)) return
  const problem = damageOf(file)
  if (problem === null) return
  throw new Error(
    `The database ${file} is damaged (${problem}). It was left untouched. Put a backup in its place with: npm run admin -- restore BACKUP.db`,
  )
}

/** What SQLite finds wrong with a file, in its own words; null when it is sound. */
export function damageOf(file: string): string | null {
  let db: SqliteDatabase.Database | null = null
  try {
    db = new SqliteDatabase(file, { readonly: true, fileMustExist: true })
    const found = String(db.pragma('integrity_check(1)', { simple: true }))
    return found === 'ok' ? null : found
  } catch (error) {
    return error instanceof Error ? error.message : 'it cannot be read'
  } finally {
    db?.close()
  }
}
