import type { Prisma, PrismaClient } from '@/lib/server/generated/sqlite/client'

export type Tx = Prisma.TransactionClient

/**
 * The one way to the tables. Reads go to `read`; every write, however small, goes through `write`, which runs it in a
 * transaction of its own and acknowledges only after a full commit.
 */
export type Database = {
  provider: 'sqlite' | 'postgresql'
  read: PrismaClient
  /** `work` may await nothing but the transaction: while it runs, other writers wait. */
  write<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  close(): Promise<void>
}
