import { grantPlan } from '@/lib/server/access'
import type { Tx } from '@/lib/server/db/database'
import { digestOf, randomId, randomSecret } from '@/lib/server/ids'
import type { Visitor } from '@/lib/server/visitor'
import type { Identity } from './provider'

/**
 * Signs a person in on one browser, under a new token, and ends the session the browser had. What it could open by links
 * becomes the person's, so that they find it on every device; what another person could open does not.
 */
export async function signInPerson(tx: Tx, identity: Identity, before: Visitor | null, now: Date): Promise<string> {
  const { issuer, subject, name, email, groups, provenAt } = identity
  const known = await tx.person.findUnique({ where: { issuer_subject: { issuer, subject } } })
  const id = known?.id ?? randomId()
  if (known) {
    await tx.person.update({ where: { id }, data: { name, email, lastSignInAt: now } })
  } else {
    await tx.session.create({ data: { id, createdAt: now, lastSeenAt: now } })
    await tx.person.create({ data: { id, issuer, subject, name, email, createdAt: now, lastSignInAt: now } })
  }
  if (before && before.person === null) {
    const held = await tx.grant.findMany({ where: { sessionId: before.holderId } })
    for (const { planId, linkId } of held) await grantPlan(tx, { sessionId: id, planId, linkId, name }, now)
    await tx.comment.updateMany({ where: { sessionId: before.holderId }, data: { sessionId: id } })
    await takeWaiting(tx, before.holderId, id)
  }
  if (before) await tx.session.deleteMany({ where: { id: digestOf(before.token) } })
  const token = randomSecret()
  const session = { id: digestOf(token), createdAt: now, lastSeenAt: now, personId: id }
  await tx.session.create({ data: { ...session, groups: JSON.stringify(groups), provenAt } })
  return token
}

/** Changes that wait for a choice; where the person has one at the same place already, the browser's stays what it is. */
async function takeWaiting(tx: Tx, from: string, to: string): Promise<void> {
  const place = { planId: true, step: true, place: true }
  const own = await tx.pendingChange.findMany({ where: { sessionId: to }, select: place })
  const where = { sessionId: from, ...(own.length > 0 ? { NOT: { OR: own } } : {}) }
  await tx.pendingChange.updateMany({ where, data: { sessionId: to } })
}
