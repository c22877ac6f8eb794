import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { afterAll, expect, test } from 'vitest'
import { openSqlite } from './sqlite'
import { backupSqlite, restoreSqlite } from './sqlite-backup'

const BACKUPS = Number(process.env.PLANNER_BACKUPS ?? 4)
const migrations = path.resolve('prisma/sqlite/migrations')
const folder = mkdtempSync(path.join(tmpdir(), 'planner-backup-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function idsIn(file: string): Set<string> {
  const db = new SqliteDatabase(file, { readonly: true })
  const rows = db.prepare('SELECT id FROM "Plan"').all() as { id: string }[]
  db.close()
  return new Set(rows.map((row) => row.id))
}

test('every backup made while eight people save is sound and holds what was acknowledged before it began; one restores', async () => {
  const file = path.join(folder, 'planner.db')
  const db = await openSqlite(file, migrations)
  const acknowledged: string[] = []
  let isWorking = true
  const writer = async (who: number) => {
    for (let turn = 0; isWorking; turn++) {
      const id = `w${who}-${turn}`
      const data = { id, name: 'x'.repeat(2_000), createdAt: new Date(0), updatedAt: new Date(0), recoveryHash: id }
      await db.write((tx) => tx.plan.create({ data }))
      acknowledged.push(id)
      // Without a pause the writers would leave no turn to anything else in this thread.
      await new Promise((resolve) => setImmediate(resolve))
    }
  }
  const writers = Array.from({ length: 8 }, (_, who) => writer(who))
  for (let n = 0; n < BACKUPS; n++) {
    await new Promise((resolve) => setTimeout(resolve, 100))
    const before = [...acknowledged]
    const target = path.join(folder, `backup-${n}.db`)
    await backupSqlite(file, target)
    const kept = idsIn(target)
    expect(before.filter((id) => !kept.has(id))).toEqual([])
  }
  isWorking = false
  await Promise.all(writers)
  await db.close()

  const last = path.join(folder, `backup-${BACKUPS - 1}.db`)
  const wanted = idsIn(last)
  const aside = restoreSqlite(file, last)
  expect(idsIn(file)).toEqual(wanted)
  expect(idsIn(aside ?? '').size).toBe(acknowledged.length)
  const again = await openSqlite(file, migrations)
  expect(await again.read.plan.count()).toBe(wanted.size)
  await again.close()
  await expect(backupSqlite(file, last)).rejects.toThrow('exists already')
}, 60_000)
