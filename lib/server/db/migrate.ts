import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { Client } from 'pg'

/*
 * Applies SQL migrations at boot and records them in Prisma's own table, so that Prisma's tools understand the database.
 * All new migrations run in one transaction: a server either starts on the newest schema or leaves the old one untouched.
 */
type Migration = { name: string; sql: string; checksum: string }
type Applied = { migration_name: string; checksum: string }

const LEDGER = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL, "checksum" VARCHAR(64) NOT NULL, "finished_at" TIMESTAMP,
  "migration_name" VARCHAR(255) NOT NULL, "logs" TEXT, "rolled_back_at" TIMESTAMP,
  "started_at" TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP, "applied_steps_count" INTEGER NOT NULL DEFAULT 0)`
const INSERT =
  'INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "finished_at", "applied_steps_count") VALUES '
const APPLIED = 'SELECT "migration_name", "checksum" FROM "_prisma_migrations"'

/** Migrations in a folder, oldest first. */
function readMigrations(folder: string): Migration[] {
  return readdirSync(folder)
    .filter((name) => existsSync(path.join(folder, name, 'migration.sql')))
    .sort()
    .map((name) => {
      const sql = readFileSync(path.join(folder, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
}

/** Migrations still to run; throws when the database knows one that this version of the app does not. */
function pending(migrations: Migration[], applied: Applied[]): Migration[] {
  const ours = new Map(migrations.map((migration) => [migration.name, migration]))
  for (const { migration_name, checksum } of applied) {
    const mine = ours.get(migration_name)
    if (!mine) {
      throw new Error(
        `The database was made by a newer version of this app (it has the migration ${migration_name}). Start that version, or restore a backup from before the upgrade.`,
      )
    }
    if (mine.checksum !== checksum) throw new Error(`The migration ${migration_name} was edited after it was applied.`)
  }
  const done = new Set(applied.map((row) => row.migration_name))
  return migrations.filter((migration) => !done.has(migration.name))
}

export function migrateSqlite(file: string, folder: string): void {
  const db = new SqliteDatabase(file)
  try {
    db.pragma('journal_mode = WAL')
    db.pragma('synchronous = FULL')
    // A migration that rebuilds a table drops the old one, and with it, by ON DELETE CASCADE, every row that refers to it.
    // Inside a transaction the setting cannot be changed; what it would have guarded is checked before the commit.
    db.pragma('foreign_keys = OFF')
    db.transaction(() => {
      db.exec(LEDGER)
      const todo = pending(readMigrations(folder), db.prepare(APPLIED).all() as Applied[])
      for (const { name, sql, checksum } of todo) {
        db.exec(sql)
        db.prepare(`${INSERT} (?, ?, ?, CURRENT_TIMESTAMP, 1)`).run(randomUUID(), checksum, name)
      }
      const broken = todo.length > 0 ? (db.pragma('foreign_key_check') as unknown[]) : []
      if (broken.length > 0)
        throw new Error(`The upgrade would have left ${broken.length} rows without what they belong to.`)
    }).immediate()
  } finally {
    db.close()
  }
}

/** Several servers may start at once: an advisory lock lets one migrate while the others wait. */
export async function migratePostgresql(url: string, folder: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('BEGIN')
    await client.query('SELECT pg_advisory_xact_lock(72707369)')
    await client.query(LEDGER)
    const applied = await client.query<Applied>(APPLIED)
    for (const { name, sql, checksum } of pending(readMigrations(folder), applied.rows)) {
      await client.query(sql)
      await client.query(`${INSERT} ($1, $2, $3, CURRENT_TIMESTAMP, 1)`, [randomUUID(), checksum, name])
    }
    await client.query('COMMIT')
  } finally {
    await client.end()
  }
}
