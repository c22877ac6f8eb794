import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import { PrismaClient } from '@/lib/server/generated/sqlite/client'
import type { Database } from './database'
import { migrateSqlite } from './migrate'

const PRAGMAS = ['journal_mode=WAL', 'synchronous=FULL', 'foreign_keys=ON', 'busy_timeout=5000', 'secure_delete=ON']

/**
 * One writer and one reader connection. A single shared client loses acknowledged writes: a plain write that lands inside
 * another caller's transaction goes away with its rollback. So writes stand in a queue, one transaction at a time, and the
 * reader cannot write at all.
 */
export async function openSqlite(file: string, migrations: string): Promise<Database> {
  mkdirSync(path.dirname(path.resolve(file)), { recursive: true })
  migrateSqlite(file, migrations)
  const writer = await connect(file, PRAGMAS)
  const reader = await connect(file, [...PRAGMAS, 'query_only=ON'])
  let tail: Promise<unknown> = Promise.resolve()
  return {
    provider: 'sqlite',
    read: reader,
    write: (work) => {
      const turn = tail.then(() => writer.$transaction(work, { maxWait: 30_000, timeout: 30_000 }))
      tail = turn.catch(() => undefined)
      return turn
    },
    close: async () => {
      await tail
      await Promise.all([writer.$disconnect(), reader.$disconnect()])
    },
  }
}

/** The adapter opens exactly one connection per client, so a pragma set once holds for the client's life. */
async function connect(file: string, pragmas: string[]): Promise<PrismaClient> {
  const client = new PrismaClient({ adapter: new PrismaBetterSqlite3({ url: `file:${file}` }) })
  for (const pragma of pragmas) await client.$queryRawUnsafe(`PRAGMA ${pragma}`)
  return client
}
