import { isAtLeast, type Role } from '@/lib/api/endpoint'
import { type Scope, scopeCovers, scopeOf } from '@/lib/core/plan/scope'
import type { Database, Tx } from './db/database'
import { HttpError } from './http/http-error'
import { digestOf, randomSecret } from './ids'

const IDLE_DAYS = 14
const LIFE_DAYS = 90
const DAY = 86_400_000

/** What one browser may do with one plan, decided anew on every request. */
export type Access = {
  planId: string
  role: Role
  name: string
  sessionId: string
  /** The owner froze the plan: `role` is viewer for everybody else, whatever `linkRole` says. */
  frozen: boolean
  linkRole: Role
  /** The steps the link shows; null for the whole plan. */
  scope: Scope
}

/** `__Host-` cookies need https; over plain http a browser would drop them without a word. */
export function cookieName(https: boolean): string {
  return https ? '__Host-planner' : 'planner'
}

export function sessionCookie(token: string, https: boolean): string {
  return `${cookieName(https)}=${token}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${LIFE_DAYS * 86_400}${https ? '; Secure' : ''}`
}

/**
 * The session's right to a plan, or null. A grant lives only as long as its link does: a revoked or expired link, a
 * deleted plan and a session too old or idle all end it at the next request.
 */
export async function findAccess(
  db: Database,
  token: string | undefined,
  planId: string,
  now: Date,
): Promise<Access | null> {
  if (!token) return null
  const sessionId = digestOf(token)
  const grant = await db.read.grant.findUnique({
    where: { sessionId_planId: { sessionId, planId } },
    include: { link: true, session: true, plan: { select: { deletedAt: true, frozenAt: true } } },
  })
  if (!grant || grant.plan.deletedAt || !isSessionAlive(grant.session, now) || !isLinkAlive(grant.link, now))
    return null
  const linkRole = grant.link.role as Role
  const frozen = grant.plan.frozenAt !== null
  const role = frozen && linkRole !== 'owner' ? 'viewer' : linkRole
  return { planId, role, name: grant.name, sessionId, frozen, linkRole, scope: linkScope(grant.link) }
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

function isSessionAlive(session: { createdAt: Date; lastSeenAt: Date }, now: Date): boolean {
  return (
    now.getTime() - session.createdAt.getTime() < LIFE_DAYS * DAY &&
    now.getTime() - session.lastSeenAt.getTime() < IDLE_DAYS * DAY
  )
}

/** The browser's session, made when it has none that lives; `token` is new only then. */
export async function openSession(
  tx: Tx,
  token: string | undefined,
  now: Date,
): Promise<{ token: string; sessionId: string }> {
  if (token) {
    const sessionId = digestOf(token)
    const session = await tx.session.findUnique({ where: { id: sessionId } })
    if (session && isSessionAlive(session, now)) {
      await tx.session.update({ where: { id: sessionId }, data: { lastSeenAt: now } })
      return { token, sessionId }
    }
  }
  const fresh = randomSecret()
  const sessionId = digestOf(fresh)
  await tx.session.create({ data: { id: sessionId, createdAt: now, lastSeenAt: now } })
  return { token: fresh, sessionId }
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

/** Does at least as much on at least as many steps, and more in one of the two. */
function isStronger(held: Powers, offered: Powers): boolean {
  const doesAll = isAtLeast(held.role as Role, offered.role as Role)
  const showsAll = scopeCovers(linkScope(held), linkScope(offered))
  const isSame = isAtLeast(offered.role as Role, held.role as Role) && scopeCovers(linkScope(offered), linkScope(held))
  return doesAll && showsAll && !isSame
}

const TOUCH_AFTER = DAY / 24

/** Notes that a session is in use, at most once an hour, so that reading a page costs no write. */
export async function touchSession(db: Database, sessionId: string, now: Date): Promise<void> {
  const session = await db.read.session.findUnique({ where: { id: sessionId } })
  if (!session || now.getTime() - session.lastSeenAt.getTime() < TOUCH_AFTER) return
  await db.write((tx) => tx.session.update({ where: { id: sessionId }, data: { lastSeenAt: now } }))
}
