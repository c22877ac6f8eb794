import type { Role } from '@/lib/api/role'
import { isLinkAlive, powersOf } from './access'
import type { Database } from './db/database'
import type { Visitor } from './visitor'

/** `byLink`: held through a link, and not by a group alone. */
export type MyPlan = { planId: string; name: string; role: Role; byLink: boolean }

const MOST = 50

/** Plans this visitor may still open, the last touched first. */
export async function plansOfVisitor(db: Database, visitor: Visitor | null, now: Date): Promise<MyPlan[]> {
  if (!visitor) return []
  const grants = await db.read.grant.findMany({
    where: { sessionId: visitor.holderId, plan: { deletedAt: null } },
    include: { plan: { select: { name: true } }, link: true },
    orderBy: { plan: { updatedAt: 'desc' } },
    take: MOST,
  })
  const { groupRole } = visitor
  const mine = grants
    .filter((grant) => isLinkAlive(grant.link, now))
    .map(({ planId, plan, link }) => {
      const role = powersOf(link, groupRole)?.role as Role
      return { planId, name: plan.name, role, byLink: true }
    })
  if (!groupRole) return mine
  const others = await db.read.plan.findMany({
    where: { deletedAt: null, id: { notIn: mine.map((plan) => plan.planId) } },
    select: { id: true, name: true },
    orderBy: { updatedAt: 'desc' },
    take: MOST,
  })
  return [...mine, ...others.map(({ id, name }) => ({ planId: id, name, role: groupRole, byLink: false }))]
}
