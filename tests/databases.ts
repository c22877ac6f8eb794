import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe } from 'vitest'
import type { Database } from '@/lib/server/db/database'
import { openPostgresql } from '@/lib/server/db/postgresql'
import { openSqlite } from '@/lib/server/db/sqlite'
import { startPostgres } from '@/scripts/postgres.mjs'

export type OpenDatabase = () => Promise<{ db: Database; dispose(): Promise<void> }>

const migrations = (provider: string) => path.resolve('prisma', provider, 'migrations')

const openers: Record<string, OpenDatabase> = {
  sqlite: async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'planner-sqlite-'))
    const db = await openSqlite(path.join(folder, 'planner.db'), migrations('sqlite'))
    return {
      db,
      dispose: async () => {
        await db.close()
        rmSync(folder, { recursive: true, force: true })
      },
    }
  },
  postgresql: async () => {
    const server = await startPostgres()
    const db = await openPostgresql(server.url, migrations('postgresql'))
    return {
      db,
      dispose: async () => {
        await db.close()
        await server.stop()
      },
    }
  },
}

/** Runs the same tests on a real SQLite file and a real PostgreSQL. */
export function describeOnBothDatabases(title: string, body: (open: OpenDatabase) => void): void {
  for (const [provider, open] of Object.entries(openers)) describe(`${title} on ${provider}`, () => body(open))
}
