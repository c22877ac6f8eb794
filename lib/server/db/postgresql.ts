import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient as PostgresClient } from '@/lib/server/generated/postgresql/client'
import type { PrismaClient } from '@/lib/server/generated/sqlite/client'
import type { Database } from './database'
import { migratePostgresql } from './migrate'
import { OneAtATime } from './one-at-a-time'

/** PostgreSQL keeps transactions apart by itself; a plan's row, updated first, is the lock between its writers. */
export async function openPostgresql(url: string, migrations: string): Promise<Database> {
  await migratePostgresql(url, migrations)
  // Both clients come from the same models; the code is typed on the SQLite one, and this is the only cast.
  const client = new PostgresClient({
    adapter: new PrismaPg({ connectionString: url, Client: OneAtATime }),
  }) as unknown as PrismaClient
  return {
    provider: 'postgresql',
    read: client,
    write: (work) => client.$transaction(work, { maxWait: 30_000, timeout: 30_000 }),
    close: () => client.$disconnect(),
  }
}
