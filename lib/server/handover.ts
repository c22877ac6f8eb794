import { logChange, nextRevision } from './change-log'
import type { Tx } from './db/database'
import type { Handover } from './generated/sqlite/client'
import { digestOf, randomId, randomSecret } from './ids'

const OPEN_DAYS = 7
const DAY = 86_400_000

/** Puts the plan on offer in place of an earlier offer; the id and secret of its address. */
export async function putOnOffer(
  tx: Tx,
  offer: Pick<Handover, 'planId' | 'label' | 'by' | 'stays'>,
  now: Date,
): Promise<{ id: string; secret: string; expiresAt: Date }> {
  const [id, secret, expiresAt] = [randomId(), randomSecret(), new Date(now.getTime() + OPEN_DAYS * DAY)]
  await tx.handover.deleteMany({ where: { planId: offer.planId } })
  await tx.handover.create({ data: { ...offer, id, secretHash: digestOf(secret), createdAt: now, expiresAt } })
  return { id, secret, expiresAt }
}

type Taker = { sessionId: string; name: string; verified: boolean }

export type TakenPlan = { planId: string; ownerLink: string; recoveryCode: string }

/**
 * Takes an offered plan: every owner link and the recovery code die, whoever held the plan by one goes on as an editor or
 * loses it, and the taker gets new keys. Null when somebody else took it, or it was withdrawn, a moment before.
 */
export async function takeOffer(tx: Tx, offer: Handover, taker: Taker, now: Date): Promise<TakenPlan | null> {
  const { planId } = offer
  const revision = await nextRevision(tx, planId, now)
  const { count } = await tx.handover.deleteMany({ where: { id: offer.id, secretHash: offer.secretHash } })
  if (count === 0) return null
  const [linkId, secret, recoveryCode] = [randomId(), randomSecret(), randomSecret()]
  await endOwnerLinks(tx, offer, now)
  await tx.link.create({
    data: { id: linkId, planId, secretHash: digestOf(secret), role: 'owner', label: 'Owner link', createdAt: now },
  })
  const { sessionId, name } = taker
  await tx.grant.upsert({
    where: { sessionId_planId: { sessionId, planId } },
    create: { sessionId, planId, linkId, name, createdAt: now },
    update: { linkId, name },
  })
  await tx.plan.update({ where: { id: planId }, data: { recoveryHash: digestOf(recoveryCode) } })
  const former = offer.stays ? 'goes on as an editor' : 'has left'
  const says = `Took over the plan from ${offer.by}; its old owner link and recovery code are dead, and whoever owned it by them ${former}`
  await logChange(tx, { planId, revision, opId: randomId(), says }, taker, now)
  return { planId, ownerLink: `/s/${linkId}#${secret}`, recoveryCode }
}

/** Nobody knows the secret of the former owner's editor link; the new owner sees the link in the list and may end it. */
async function endOwnerLinks(tx: Tx, { planId, by, stays }: Handover, now: Date): Promise<void> {
  const held = { planId, link: { role: 'owner' } }
  if (stays) {
    const id = randomId()
    const label = `${by}, owner before`.slice(0, 100)
    const secretHash = digestOf(randomSecret())
    await tx.link.create({ data: { id, planId, secretHash, role: 'editor', label, createdAt: now } })
    await tx.grant.updateMany({ where: held, data: { linkId: id } })
  } else {
    await tx.grant.deleteMany({ where: held })
  }
  await tx.link.updateMany({ where: { planId, role: 'owner', revokedAt: null }, data: { revokedAt: now } })
}
