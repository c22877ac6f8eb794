import type { Role } from '@/lib/api/endpoint'
import type { Database } from './db/database'
import { digestOf } from './ids'
import { isLinkAlive } from './sessions'

export type MyPlan = { planId: string; name: string; role: Role }

/** Plans this browser may still open, the last touched first. */
export async function plansOfSession(db: Database, token: string | undefined, now: Date): Promise<MyPlan[]> {
  if (!token) return []
  const grants = await db.read.grant.findMany({
    where: { sessionId: digestOf(token), plan: { deletedAt: null } },
    include: { plan: { select: { name: true } }, link: true },
    orderBy: { plan: { updatedAt: 'desc' } },
    take: 50,
  })
  return grants
    .filter((grant) => isLinkAlive(grant.link, now))
    .map((grant) => ({ planId: grant.planId, name: grant.plan.name, role: grant.link.role as Role }))
}
