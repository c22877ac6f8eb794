import path from 'node:path'
import type { Env } from '@/lib/server/env'
import type { Database } from './database'
import { openPostgresql } from './postgresql'
import { openSqlite } from './sqlite'
import { lockSqlite, refuseDamagedSqlite } from './sqlite-guard'

/** Opens the database the settings name, brought up to this version's schema. */
export async function openDatabase(env: Env): Promise<Database> {
  const { database } = env
  const migrations = path.join(process.cwd(), 'prisma', database.provider, 'migrations')
  if (database.provider === 'postgresql') return openPostgresql(database.url, migrations)
  const unlock = lockSqlite(database.file)
  refuseDamagedSqlite(database.file)
  const db = await openSqlite(database.file, migrations)
  return { ...db, close: () => db.close().finally(unlock) }
}
