import type { Database } from './db/database'

const DAY = 86_400_000
const KEEP_DELETED_DAYS = 30
const KEEP_SESSION_DAYS = 90

/** Removes for good what was deleted 30 days ago, and sessions past their life. */
export async function sweep(db: Database, now: Date): Promise<void> {
  const daysAgo = (days: number) => new Date(now.getTime() - days * DAY)
  await db.write(async (tx) => {
    await tx.plan.deleteMany({ where: { deletedAt: { lt: daysAgo(KEEP_DELETED_DAYS) } } })
    await tx.session.deleteMany({ where: { createdAt: { lt: daysAgo(KEEP_SESSION_DAYS) } } })
  })
}
