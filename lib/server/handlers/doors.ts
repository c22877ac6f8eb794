import { leavePlan, myPlans, recoverPlan, redeemLink } from '@/lib/api/links'
import { grantPlan, isLinkAlive } from '@/lib/server/access'
import { logChange, nextRevision } from '@/lib/server/change-log'
import { handle, jsonResponse } from '@/lib/server/http/handle'
import { HttpError } from '@/lib/server/http/http-error'
import { digestOf, randomId } from '@/lib/server/ids'
import { plansOfVisitor } from '@/lib/server/my-plans'
import { fitsSecret, normaliseSecret } from '@/lib/server/secret'
import { sessionCookie } from '@/lib/server/session-cookie'
import { openSession } from '@/lib/server/visitor'

const NO_LINK = new HttpError(
  404,
  'no-link',
  'This link is not known here. Check that it was copied whole, or ask for a new one.',
)

const ENDED = new HttpError(
  410,
  'link-ended',
  'This link has expired, was revoked or was used as often as it allows. Ask the person who sent it for a new one.',
)

const NO_CODE = new HttpError(404, 'no-plan', 'No plan has this recovery code. Check that it was copied whole.')

/** Trades a link's secret for a session. A wrong secret and an unknown link answer alike. */
export const postRedeem = handle(redeemLink, async ({ server, params, body, visitor, https, now }) => {
  const link = await server.db.read.link.findUnique({
    where: { id: params.linkId ?? '' },
    include: { plan: { select: { deletedAt: true } } },
  })
  // Compared with something even when there is no link, so that the time taken tells nothing.
  const fits = fitsSecret(normaliseSecret(body.secret), link?.secretHash ?? digestOf(''))
  if (!link || !fits || link.plan.deletedAt) throw NO_LINK
  if (!isLinkAlive(link, now)) throw ENDED
  const name = visitor?.person?.name || body.name || link.label
  const session = await server.db.write(async (tx) => {
    const opened = await openSession(tx, visitor, now)
    const returns = await tx.grant.findFirst({ where: { sessionId: opened.sessionId, linkId: link.id } })
    // Asked once more, in the statement that counts: of two the last use goes to one, and a link that was revoked or given
    // a new secret a moment ago opens nothing.
    const { count } = await tx.link.updateMany({
      where: {
        id: link.id,
        secretHash: link.secretHash,
        revokedAt: null,
        // A browser that comes back is not another use.
        ...(returns || link.maxUses === null ? {} : { uses: { lt: link.maxUses } }),
      },
      data: { lastUsedAt: now, lastUsedBy: name, ...(returns ? {} : { uses: { increment: 1 } }) },
    })
    if (count === 0) throw ENDED
    await grantPlan(tx, { sessionId: opened.sessionId, planId: link.planId, linkId: link.id, name }, now)
    return opened
  })
  return jsonResponse({ planId: link.planId, role: link.role }, { 'set-cookie': sessionCookie(session.token, https) })
})

/** The recovery code makes this browser the owner again, and the plan's history says so. */
export const postRecover = handle(recoverPlan, async ({ server, body, visitor, https, now }) => {
  const recoveryHash = digestOf(normaliseSecret(body.code))
  const plan = await server.db.read.plan.findUnique({ where: { recoveryHash } })
  if (!plan || plan.deletedAt) throw NO_CODE
  const { id: planId } = plan
  const name = visitor?.person?.name || body.name || 'Owner'
  const session = await server.db.write(async (tx) => {
    const revision = await nextRevision(tx, planId, now)
    // Asked once more behind the plan's lock: a code replaced a moment ago is dead.
    const owner = await tx.link.findFirst({
      where: { planId, role: 'owner', revokedAt: null, plan: { recoveryHash, deletedAt: null } },
    })
    if (!owner) throw NO_CODE
    const opened = await openSession(tx, visitor, now)
    const { sessionId } = opened
    await grantPlan(tx, { sessionId, planId, linkId: owner.id, name }, now)
    const actor = { sessionId, name, verified: visitor?.person != null }
    await logChange(
      tx,
      { planId, revision, opId: randomId(), says: 'Became the owner by the recovery code' },
      actor,
      now,
    )
    return opened
  })
  server.events.changed(planId)
  return jsonResponse({ planId }, { 'set-cookie': sessionCookie(session.token, https) })
})

export const getMyPlans = handle(myPlans, async ({ server, visitor, now }) => ({
  plans: await plansOfVisitor(server.db, visitor, now),
}))

/** Whoever a group lets in keeps what the group gives. */
export const deleteMyAccess = handle(leavePlan, async ({ server, access }) => {
  const { planId, sessionId } = access
  await server.db.write((tx) => tx.grant.deleteMany({ where: { planId, sessionId } }))
  return { planId }
})
