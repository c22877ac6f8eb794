import { isAtLeast, type Role } from '@/lib/api/role'
import { type Scope, scopeCovers, scopeOf } from '@/lib/core/plan/scope'
import type { Database, Tx } from './db/database'
import { HttpError } from './http/http-error'
import type { Process } from './process'
import { findVisitor, type Visitor } from './visitor'

/** What one browser may do with one plan, decided anew on every request. */
export type Access = {
  planId: string
  role: Role
  name: string
  /** The name is that of a person who signed in. */
  verified: boolean
  /** Whose the grant is: the browser's session, or the person who signed in. */
  sessionId: string
  /** The owner froze the plan: `role` is viewer for everybody else, whatever `linkRole` says. */
  frozen: boolean
  linkRole: Role
  /** The steps the link shows; null for the whole plan. */
  scope: Scope
}

/**
 * The visitor's right to a plan, or null. A grant lives only as long as its link does: a revoked or expired link, a
 * deleted plan and a session too old or idle all end it at the next request. A group may give a right of its own, to
 * every plan.
 */
export async function findAccess(
  server: Pick<Process, 'db' | 'env'>,
  token: string | undefined,
  planId: string,
  now: Date,
): Promise<Access | null> {
  const visitor = await findVisitor(server, token, now)
  return visitor ? accessOf(server.db, visitor, planId, now) : null
}

export async function accessOf(db: Database, visitor: Visitor, planId: string, now: Date): Promise<Access | null> {
  if (planId.includes('\0')) return null
  const sessionId = visitor.holderId
  const grant = await db.read.grant.findUnique({
    where: { sessionId_planId: { sessionId, planId } },
    include: { link: true, plan: { select: { deletedAt: true, frozenAt: true } } },
  })
  const held = grant && isLinkAlive(grant.link, now) ? grant : null
  const powers = powersOf(held?.link ?? null, visitor.groupRole)
  const plan = held?.plan ?? (powers && (await db.read.plan.findUnique({ where: { id: planId } })))
  if (!powers || !plan || plan.deletedAt) return null
  const name = visitor.person?.name ?? held?.name ?? ''
  return { planId, name, verified: visitor.person !== null, sessionId, ...rightsOf(powers, plan) }
}

/** What powers over a plan come to while it is frozen, or not. */
export function rightsOf(
  powers: Powers,
  plan: { frozenAt: Date | null },
): Pick<Access, 'role' | 'linkRole' | 'frozen' | 'scope'> {
  const linkRole = powers.role as Role
  const frozen = plan.frozenAt !== null
  return { role: frozen && linkRole !== 'owner' ? 'viewer' : linkRole, linkRole, frozen, scope: linkScope(powers) }
}

export function requireRole(access: Access | null, needed: Role): Access {
  if (!access)
    throw new HttpError(404, 'no-plan', 'There is no such plan for this browser. Open it with its link once.')
  if (isAtLeast(access.role, needed)) return access
  if (access.frozen && isAtLeast(access.linkRole, needed)) {
    throw new HttpError(
      423,
      'frozen',
      'The owner has frozen this plan: for now it can only be read. What you typed is kept on your device.',
      { 'retry-after': '20' },
    )
  }
  throw new HttpError(
    403,
    'not-allowed',
    `Your link lets you act as ${access.role}; this needs ${needed}. Ask the owner for another link.`,
  )
}

export function linkScope(link: { steps: string }): Scope {
  return scopeOf(link.steps.split(' '))
}

export function isLinkAlive(link: { revokedAt: Date | null; expiresAt: Date | null }, now: Date): boolean {
  return !link.revokedAt && (!link.expiresAt || link.expiresAt > now)
}

/**
 * Gives a session a plan through a link. A browser that already may do more keeps its right: an owner who tries the link
 * made for a viewer stays the owner.
 */
export async function grantPlan(
  tx: Tx,
  grant: { sessionId: string; planId: string; linkId: string; name: string },
  now: Date,
): Promise<void> {
  const { sessionId, planId, linkId, name } = grant
  const where = { sessionId_planId: { sessionId, planId } }
  const [held, offered] = [
    await tx.grant.findUnique({ where, include: { link: true } }),
    await tx.link.findUniqueOrThrow({ where: { id: linkId } }),
  ]
  if (held && isLinkAlive(held.link, now) && isStronger(held.link, offered)) return
  await tx.grant.upsert({
    where,
    create: { sessionId, planId, linkId, name, createdAt: now },
    update: { linkId, name },
  })
}

type Powers = { role: string; steps: string }

/** What a living link and a group together allow; null for nothing. */
export function powersOf(link: Powers | null, groupRole: Role | null): Powers | null {
  const byGroup = groupRole && { role: groupRole, steps: '' }
  return link && byGroup && !isStronger(link, byGroup) ? byGroup : (link ?? byGroup)
}

/** Does at least as much on at least as many steps, and more in one of the two. */
function isStronger(held: Powers, offered: Powers): boolean {
  const doesAll = isAtLeast(held.role as Role, offered.role as Role)
  const showsAll = scopeCovers(linkScope(held), linkScope(offered))
  const isSame = isAtLeast(offered.role as Role, held.role as Role) && scopeCovers(linkScope(offered), linkScope(held))
  return doesAll && showsAll && !isSame
}
