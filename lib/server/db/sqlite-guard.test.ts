import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { expect, test } from 'vitest'
import { damageOf, lockSqlite, refuseDamagedSqlite } from './sqlite-guard'

const file = () => path.join(mkdtempSync(path.join(tmpdir(), 'planner-guard-')), 'planner.db')

test('one process at a time; letting go lets the next one in', () => {
  const place = file()
  const unlock = lockSqlite(place)
  expect(() => lockSqlite(place)).toThrow(/Another process already uses/)
  unlock()
  lockSqlite(place)()
})

test('a damaged file is refused with the way out, and left as it was', () => {
  const place = file()
  writeFileSync(place, 'this is no database, whatever its name says'.repeat(50))
  const before = readFileSync(place)
  expect(() => refuseDamagedSqlite(place)).toThrow(/npm run admin -- restore/)
  expect(readFileSync(place)).toEqual(before)
})

test('a torn page is noticed; a sound file and no file are not refused', () => {
  const place = file()
  refuseDamagedSqlite(place)
  const db = new SqliteDatabase(place)
  db.exec('CREATE TABLE t (x)')
  const insert = db.prepare('INSERT INTO t VALUES (?)')
  for (let i = 0; i < 2000; i++) insert.run(`row ${i}`.repeat(8))
  db.close()
  expect(damageOf(place)).toBeNull()
  const bytes = readFileSync(place)
  bytes.fill(0x5a, 8192, 16384)
  writeFileSync(place, bytes)
  expect(damageOf(place)).not.toBeNull()
})
