import type { Database } from './db/database'
import type { Lifetimes } from './lifetimes'

const DAY = 86_400_000

/** Removes for good what was deleted long enough ago, and browsers past their life; what a person holds stays theirs. */
export async function sweep(db: Database, lifetimes: Lifetimes, now: Date): Promise<void> {
  const daysAgo = (days: number) => new Date(now.getTime() - days * DAY)
  const { deletedDays, maxDays, signedInMaxHours } = lifetimes
  await db.write(async (tx) => {
    await tx.plan.deleteMany({ where: { deletedAt: { lt: daysAgo(deletedDays) } } })
    await tx.session.deleteMany({ where: { holder: null, personId: null, createdAt: { lt: daysAgo(maxDays) } } })
    await tx.session.deleteMany({
      where: { personId: { not: null }, createdAt: { lt: daysAgo(signedInMaxHours / 24) } },
    })
  })
}
