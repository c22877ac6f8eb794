import * as z from 'zod'
import { endpoint } from './endpoint'

const KB = 1024

/** Whom the plan is offered to, and until when; never the secret. */
export const offerRow = z.strictObject({
  label: z.string(),
  by: z.string(),
  /** The former owner goes on as an editor. */
  stays: z.boolean(),
  expiresAt: z.string(),
})
export type OfferRow = z.infer<typeof offerRow>

/** Offers the plan to another person. The owner stays the owner until it is taken; a new offer ends the one before. */
export const offerPlan = endpoint({
  id: 'offerPlan',
  says: 'Offers the plan to another person, who becomes its owner by taking it.',
  method: 'POST',
  path: '/api/v1/plans/{planId}/handover',
  role: 'owner',
  needsProof: true,
  body: z.strictObject({ label: z.string().trim().min(1).max(100), stays: z.boolean() }),
  /** `path` with the secret in the fragment, shown once; put the address of this server in front. */
  reply: z.strictObject({ offer: offerRow, path: z.string(), revision: z.number() }),
  limits: { bytes: KB, perMinute: 10 },
})

export const withdrawOffer = endpoint({
  id: 'withdrawOffer',
  says: 'Withdraws the offer.',
  method: 'DELETE',
  path: '/api/v1/plans/{planId}/handover',
  role: 'owner',
  reply: z.strictObject({ revision: z.number() }),
  limits: { bytes: 0, perMinute: 30 },
})

/** What is offered, told to whoever has the secret; changes nothing. A wrong secret and an unknown offer answer alike. */
export const readOffer = endpoint({
  id: 'readOffer',
  says: 'What is offered, told to whoever has the secret of the offer; changes nothing.',
  method: 'POST',
  path: '/api/v1/handovers/{offerId}/read',
  role: 'anyone',
  body: z.strictObject({ secret: z.string().min(1).max(200) }),
  /** `groupsOwn`: a group of the organisation owns every plan of this server, and goes on doing so. */
  reply: z.strictObject({
    plan: z.string(),
    by: z.string(),
    label: z.string(),
    stays: z.boolean(),
    groupsOwn: z.boolean(),
  }),
  limits: { bytes: KB, perMinute: 30 },
})

/**
 * Makes the caller the owner and ends every way in the former owner had: owner links and recovery code. The two new keys are
 * shown once.
 */
export const takeOver = endpoint({
  id: 'takeOver',
  says: 'Makes the caller the owner and ends every key of the former one.',
  method: 'POST',
  path: '/api/v1/handovers/{offerId}/take',
  role: 'anyone',
  body: z.strictObject({ secret: z.string().min(1).max(200), name: z.string().trim().max(100) }),
  reply: z.strictObject({ planId: z.string(), ownerLink: z.string(), recoveryCode: z.string() }),
  limits: { bytes: 2 * KB, perMinute: 10 },
})
