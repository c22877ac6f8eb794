import { offerPlan, readOffer, takeOver, withdrawOffer } from '@/lib/api/handover'
import { writeLogged } from '@/lib/server/change-log'
import type { Database } from '@/lib/server/db/database'
import { putOnOffer, takeOffer } from '@/lib/server/handover'
import { handle, jsonResponse } from '@/lib/server/http/handle'
import { HttpError } from '@/lib/server/http/http-error'
import { digestOf } from '@/lib/server/ids'
import { fitsSecret, normaliseSecret } from '@/lib/server/secret'
import { sessionCookie } from '@/lib/server/session-cookie'
import { groupsOwn } from '@/lib/server/sign-in/group-role'
import { openSession } from '@/lib/server/visitor'

const NO_OFFER = new HttpError(
  404,
  'no-offer',
  'This address is not known here. Check that it was copied whole, or ask for a new one.',
)

const ENDED = new HttpError(
  410,
  'offer-ended',
  'This offer has expired, was withdrawn or was taken. Ask the owner of the plan for a new one.',
)

export const postOffer = handle(offerPlan, async ({ server, access, body, now }) => {
  const by = access.name || 'Owner'
  let made: Awaited<ReturnType<typeof putOnOffer>> | undefined
  const revision = await writeLogged(server.db, access, now, async (tx) => {
    made = await putOnOffer(tx, { planId: access.planId, by, ...body }, now)
    return { says: `Offered the plan to "${body.label}", who may take it over until ${endOf(made.expiresAt)}` }
  })
  const { id, secret, expiresAt } = made as NonNullable<typeof made>
  const offer = { ...body, by, expiresAt: expiresAt.toISOString() }
  return { offer, path: `/take-over/${id}#${secret}`, revision }
})

export const deleteOffer = handle(withdrawOffer, async ({ server, access, now }) => {
  const { planId } = access
  const revision = await writeLogged(server.db, access, now, async (tx) => {
    const { count } = await tx.handover.deleteMany({ where: { planId } })
    if (count === 0) throw new HttpError(404, 'no-offer', 'There is no offer to withdraw; it may have been taken.')
    return { says: 'Withdrew the offer of the plan' }
  })
  return { revision }
})

export const postReadOffer = handle(readOffer, async ({ server, params, body, now }) => {
  const { plan, by, label, stays } = await findOffer(server.db, params.offerId, body.secret, now)
  return { plan: plan.name, by, label, stays, groupsOwn: groupsOwn(server.env.signIn) }
})

export const postTakeOver = handle(takeOver, async ({ server, params, body, visitor, https, now }) => {
  const { plan, ...offer } = await findOffer(server.db, params.offerId, body.secret, now)
  const { planId } = offer
  // One who owns every plan by a group may take this one as theirs all the same.
  const link = { role: 'owner', revokedAt: null }
  const isOwn = visitor && (await server.db.read.grant.count({ where: { sessionId: visitor.holderId, planId, link } }))
  if (isOwn) {
    throw new HttpError(409, 'own-plan', 'You are the owner of this plan. Send this address to whoever takes it over.')
  }
  const name = visitor?.person?.name || body.name || offer.label
  const { token, taken } = await server.db.write(async (tx) => {
    const { token, sessionId } = await openSession(tx, visitor, now)
    const taken = await takeOffer(tx, offer, { sessionId, name, verified: visitor?.person != null }, now)
    if (!taken) throw ENDED
    return { token, taken }
  })
  // The former owner's live streams look again and find their new role, or none.
  server.events.changed(planId)
  return jsonResponse(taken, { 'set-cookie': sessionCookie(token, https) })
})

/** The offer that a secret opens. A taken or withdrawn one is gone and cannot be told from one that never was. */
async function findOffer(db: Database, id: string | undefined, secret: string, now: Date) {
  const offer = await db.read.handover.findUnique({
    where: { id: id ?? '' },
    include: { plan: { select: { name: true, deletedAt: true } } },
  })
  // Compared with something even when there is no offer, so that the time taken tells nothing.
  const fits = fitsSecret(normaliseSecret(secret), offer?.secretHash ?? digestOf(''))
  if (!offer || !fits || offer.plan.deletedAt) throw NO_OFFER
  if (offer.expiresAt <= now) throw ENDED
  return offer
}

const endOf = (moment: Date) => moment.toISOString().slice(0, 10)
