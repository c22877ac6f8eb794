import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrateSqlite } from './migrate'

const folder = mkdtempSync(path.join(tmpdir(), 'planner-indexes-'))
let db: SqliteDatabase.Database
beforeAll(async () => {
  const file = path.join(folder, 'planner.db')
  await migrateSqlite(file, path.resolve('prisma/sqlite/migrations'))
  db = new SqliteDatabase(file)
})
afterAll(() => {
  db.close()
  rmSync(folder, { recursive: true, force: true })
})

/** What the server asks of tables that grow with every plan, in the words of its code: `where`, then `orderBy`. */
const ASKED: [string, string][] = [
  ['Change', '"sessionId" IN (?)'],
  ['Change', '"planId" = ? AND "revision" > ?'],
  ['Change', '"planId" = ? AND "opId" = ?'],
  ['Comment', '"sessionId" IN (?)'],
  ['Comment', '"planId" = ?'],
  ['PendingChange', '"sessionId" IN (?)'],
  ['PendingChange', '"planId" = ?'],
  ['Grant', '"sessionId" = ?'],
  ['Link', '"planId" = ?'],
  ['Plan', '"recoveryHash" = ?'],
  ['Handover', '"planId" = ?'],
  ['Session', '"personId" = ?'],
]

test.each(ASKED)('%s where %s is found by an index', (table, where) => {
  const plan = db
    .prepare(`EXPLAIN QUERY PLAN SELECT * FROM "${table}" WHERE ${where}`)
    .all(...(where.match(/\?/g) ?? []))
  const said = (plan as { detail: string }[]).map(({ detail }) => detail).join('; ')
  expect(said).toMatch(/USING (COVERING )?INDEX/)
  expect(said).not.toContain('SCAN')
})
