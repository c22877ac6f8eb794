import { ADMINISTRATOR, writeLogged } from './change-log'
import type { Database } from './db/database'

/** Deleted plans that were not removed for good yet, the last deleted first. */
export function deletedPlans(db: Database): Promise<{ id: string; name: string; deletedAt: Date | null }[]> {
  return db.read.plan.findMany({
    where: { deletedAt: { not: null } },
    orderBy: { deletedAt: 'desc' },
    select: { id: true, name: true, deletedAt: true },
  })
}

/** Brings a deleted plan back for everybody who had it; false when there is none. Written to the plan's history. */
export async function undelete(db: Database, planId: string, now: Date): Promise<boolean> {
  const found = await db.read.plan.findFirst({ where: { id: planId, deletedAt: { not: null } }, select: { id: true } })
  if (!found) return false
  await writeLogged(db, { ...ADMINISTRATOR, planId }, now, async (tx) => {
    await tx.plan.update({ where: { id: planId }, data: { deletedAt: null } })
    return { says: 'Brought the deleted plan back on the server' }
  })
  return true
}
