import { type Access, isLinkAlive, rightsOf } from './access'
import { HttpError } from './http/http-error'
import { digestOf } from './ids'
import type { Process } from './process'
import { fitsSecret, normaliseSecret } from './secret'

const TOKEN = /^Bearer ([a-z0-9]{1,80})\.([a-z0-9]{1,200})$/i
const TOUCH_AFTER = 5 * 60_000

const WRONG = new HttpError(
  401,
  'no-token',
  'This token is not known here, has ended or was revoked. Write LINK.SECRET, from the address /s/LINK#SECRET.',
  { 'www-authenticate': 'Bearer' },
)

const NOT_FOR_SCRIPTS = new HttpError(
  403,
  'not-for-scripts',
  'This link opens a browser only: it is an owner’s, or counts its uses. Make a link of another role, without a number of uses.',
)

/**
 * What a script may do that sends a link as its token: what the link allows, with no session behind it. Decided anew on
 * every request, so a revoked link ends at the next one. A link of the owner and one for so many browsers open no script's
 * door. `planId` is the one asked for: a link opens its own plan alone.
 */
export async function bearerAccess(
  { db }: Pick<Process, 'db'>,
  header: string,
  planId: string,
  now: Date,
): Promise<Access | null> {
  const [, linkId = '', secret = ''] = TOKEN.exec(header) ?? []
  const link = await db.read.link.findUnique({
    where: { id: linkId },
    include: { plan: { select: { deletedAt: true, frozenAt: true } } },
  })
  // Compared with something even when there is no link, so that the time taken tells nothing.
  const fits = fitsSecret(normaliseSecret(secret), link?.secretHash ?? digestOf(''))
  if (!link || !fits || !isLinkAlive(link, now)) throw WRONG
  if (link.plan.deletedAt || link.planId !== planId) return null
  if (link.role === 'owner' || link.maxUses !== null) throw NOT_FOR_SCRIPTS
  if (!link.lastUsedAt || now.getTime() - link.lastUsedAt.getTime() >= TOUCH_AFTER) {
    const data = { lastUsedAt: now, lastUsedBy: 'A script' }
    await db.write((tx) => tx.link.updateMany({ where: { id: link.id }, data }))
  }
  return {
    planId,
    name: link.label,
    verified: false,
    // Its changes and comments are its own, and no browser's.
    sessionId: digestOf(`link ${link.id}`),
    ...rightsOf(link, link.plan),
  }
}
