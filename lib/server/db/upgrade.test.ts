import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { Client } from 'pg'
import { afterAll, describe, expect, test } from 'vitest'
import { startPostgres } from '@/scripts/postgres.mjs'
import { migratePostgresql, migrateSqlite } from './migrate'

/*
 * Every schema so far, filled by hand as that version would have, is brought to the newest: no row and no value is lost.
 */
type Row = Record<string, unknown>
type Column = { name: string; type: string }
type OldDatabase = {
  migrate(folder: string): Promise<void>
  tables(): Promise<string[]>
  columns(table: string): Promise<Column[]>
  insert(table: string, row: Row): Promise<void>
  rows(table: string, columns: string[]): Promise<Row[]>
  close(): Promise<void>
}

const scratch = mkdtempSync(path.join(tmpdir(), 'planner-upgrade-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

const quoted = (names: string[]) => names.map((name) => `"${name}"`).join(', ')
/** What other rows refer to comes first. */
const FIRST = ['Plan', 'Session', 'Person', 'Link']
const KEYS: Record<string, string> = { planId: 'a plan', sessionId: 'a session', linkId: 'a link' }
const IDS: Record<string, string> = { Plan: 'a plan', Session: 'a session', Person: 'a session', Link: 'a link' }

/** A value of the column's type that an upgrade could damage: quotes, line ends, text in other scripts. */
function sampleValue(table: string, { name, type }: Column): unknown {
  if (name === 'id') return IDS[table] ?? `id of ${table}`
  if (name === 'personId') return null
  if (KEYS[name]) return KEYS[name]
  if (/INT/i.test(type)) return 7
  if (/BOOL/i.test(type)) return type === 'BOOLEAN' ? 1 : true
  if (/DATE|TIME/i.test(type)) return '2026-11-24 10:00:00.000'
  return `${table}.${name}: "it's" \\ ශ්‍රී\n🚰`
}

function sqlite(file: string): OldDatabase {
  const open = () => new SqliteDatabase(file)
  const using = async <T>(work: (db: SqliteDatabase.Database) => T): Promise<T> => {
    const db = open()
    try {
      return work(db)
    } finally {
      db.close()
    }
  }
  return {
    migrate: async (folder) => migrateSqlite(file, folder),
    tables: () =>
      using((db) =>
        (
          db
            .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_%' ESCAPE '\\'")
            .all() as Row[]
        ).map((row) => String(row.name)),
      ),
    columns: (table) => using((db) => db.prepare(`PRAGMA table_info("${table}")`).all() as Column[]),
    insert: (table, row) =>
      using((db) => {
        const names = Object.keys(row)
        db.prepare(`INSERT INTO "${table}" (${quoted(names)}) VALUES (${names.map(() => '?').join(', ')})`).run(
          Object.values(row),
        )
      }),
    rows: (table, columns) => using((db) => db.prepare(`SELECT ${quoted(columns)} FROM "${table}"`).all() as Row[]),
    close: async () => {},
  }
}

async function postgresql(url: string): Promise<OldDatabase> {
  const client = new Client({ connectionString: url })
  await client.connect()
  const ask = async (sql: string, values: unknown[] = []) => (await client.query<Row>(sql, values)).rows
  return {
    migrate: (folder) => migratePostgresql(url, folder),
    tables: async () =>
      (
        await ask(
          "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_name NOT LIKE '\\_%'",
        )
      ).map((row) => String(row.name)),
    columns: async (table) =>
      (await ask(
        'SELECT column_name AS name, data_type AS type FROM information_schema.columns WHERE table_name = $1',
        [table],
      )) as Column[],
    insert: async (table, row) => {
      const names = Object.keys(row)
      await ask(
        `INSERT INTO "${table}" (${quoted(names)}) VALUES (${names.map((_, index) => `$${index + 1}`).join(', ')})`,
        Object.values(row),
      )
    },
    rows: (table, columns) => ask(`SELECT ${quoted(columns)} FROM "${table}"`),
    close: () => client.end(),
  }
}

/** Runs the first `count` migrations, fills every table, runs the rest, and compares. */
async function upgrade(db: OldDatabase, provider: string, names: string[], count: number): Promise<void> {
  const old = path.join(scratch, `${provider}-${count}`)
  for (const name of names.slice(0, count)) {
    cpSync(path.resolve('prisma', provider, 'migrations', name), path.join(old, name), { recursive: true })
  }
  await db.migrate(old)
  const tables = await db.tables()
  const order = [
    ...FIRST.filter((table) => tables.includes(table)),
    ...tables.filter((table) => !FIRST.includes(table)),
  ]
  const before = new Map<string, { columns: string[]; rows: Row[] }>()
  for (const table of order) {
    const columns = await db.columns(table)
    await db.insert(table, Object.fromEntries(columns.map((column) => [column.name, sampleValue(table, column)])))
    const kept = columns.map(({ name }) => name)
    before.set(table, { columns: kept, rows: await db.rows(table, kept) })
  }
  for (let run = 0; run < 2; run++) {
    await db.migrate(path.resolve('prisma', provider, 'migrations'))
    for (const [table, { columns, rows }] of before) {
      expect(await db.rows(table, columns), `${table} of schema ${count}`).toEqual(rows)
      expect(rows, table).toHaveLength(1)
    }
  }
}

const namesOf = (provider: string) => readdirSync(path.resolve('prisma', provider, 'migrations')).sort()

describe('every schema so far upgrades without losing a value', () => {
  test.for(namesOf('sqlite').map((name, index) => [name, index + 1] as const))(
    'on SQLite from %s',
    async ([, count]) => {
      await upgrade(sqlite(path.join(scratch, `old-${count}.db`)), 'sqlite', namesOf('sqlite'), count)
    },
  )

  test('on PostgreSQL from each', { timeout: 60_000 }, async () => {
    const names = namesOf('postgresql')
    const server = await startPostgres()
    for (let count = 1; count <= names.length; count++) {
      const client = new Client({ connectionString: server.url })
      await client.connect()
      await client.query(`CREATE DATABASE old${count}`)
      await client.end()
      const db = await postgresql(server.url.replace(/postgres$/, `old${count}`))
      await upgrade(db, 'postgresql', names, count)
      await db.close()
    }
    await server.stop()
  })

  test('a migration that rebuilds a table keeps what refers to it', () => {
    const folder = path.join(scratch, 'rebuild')
    cpSync(path.resolve('prisma/sqlite/migrations'), folder, { recursive: true })
    const file = path.join(scratch, 'rebuild.db')
    migrateSqlite(file, folder)
    const db = new SqliteDatabase(file)
    db.exec(`INSERT INTO "Plan" ("id", "name", "createdAt", "updatedAt", "recoveryHash") VALUES ('p', 'p', 0, 0, 'p');
      INSERT INTO "Answer" ("planId", "step", "value") VALUES ('p', 'legal', '{}')`)
    const sql = (db.prepare("SELECT sql FROM sqlite_master WHERE name = 'Plan'").get() as { sql: string }).sql
    db.close()
    const rebuild = `${sql.replace('"Plan"', '"new_Plan"')}; INSERT INTO "new_Plan" SELECT * FROM "Plan"; DROP TABLE "Plan"; ALTER TABLE "new_Plan" RENAME TO "Plan";`
    const target = path.join(folder, '9999_rebuild')
    cpSync(path.join(folder, '0001_init'), target, { recursive: true })
    writeFileSync(path.join(target, 'migration.sql'), rebuild)
    migrateSqlite(file, folder)
    const after = new SqliteDatabase(file)
    expect(after.prepare('SELECT COUNT(*) AS count FROM "Answer"').get()).toEqual({ count: 1 })
    after.close()
  })
})
