import * as z from 'zod'
import { isIsoDate } from '@/lib/core/plan/check-answer'
import { STEP_IDS } from '@/lib/core/plan/plan'
import { endpoint } from './endpoint'
import { offerRow } from './handover'

const KB = 1024
/** Of a year that PostgreSQL knows too. */
const day = z.iso.date().refine(isIsoDate, 'a day that exists')
/** Roles a link can carry; ownership has its own link, made with the plan. */
const linkRole = z.enum(['viewer', 'commenter', 'reviewer', 'editor'])

const linkRow = z.strictObject({
  linkId: z.string(),
  role: z.enum(['viewer', 'commenter', 'reviewer', 'editor', 'owner']),
  label: z.string(),
  createdAt: z.string(),
  expiresAt: z.string().nullable(),
  revokedAt: z.string().nullable(),
  lastUsedAt: z.string().nullable(),
  lastUsedBy: z.string(),
  uses: z.number(),
  /** How many browsers may open the plan with it; null for any number. */
  maxUses: z.number().nullable(),
  /** The steps it shows; null for the whole plan. */
  steps: z.array(z.enum(STEP_IDS)).nullable(),
})
export type LinkRow = z.infer<typeof linkRow>

export const listLinks = endpoint({
  id: 'listLinks',
  says: 'Every link of the plan, with its last use; never its secret.',
  method: 'GET',
  path: '/api/v1/plans/{planId}/links',
  role: 'owner',
  /**
   * `offer`: the plan is offered to another person, who has not taken it yet. `groupsOwn`: a group of the organisation owns
   * every plan of this server.
   */
  reply: z.strictObject({
    links: z.array(linkRow),
    offer: offerRow.nullable(),
    publicUrlSet: z.boolean(),
    groupsOwn: z.boolean(),
  }),
  limits: { bytes: 0, perMinute: 120 },
})

export const createLink = endpoint({
  id: 'createLink',
  says: 'Makes a link. Its secret is in the reply, and nowhere afterwards.',
  method: 'POST',
  path: '/api/v1/plans/{planId}/links',
  role: 'owner',
  body: z.strictObject({
    role: linkRole,
    label: z.string().trim().min(1).max(100),
    expiresOn: day.nullable(),
    maxUses: z.number().int().min(1).max(10_000).nullable().default(null),
    /** Only these steps; null for the whole plan. */
    steps: z.array(z.enum(STEP_IDS)).min(1).nullable().default(null),
  }),
  /** `path` with the secret in the fragment, shown once; put the address of this server in front. */
  reply: z.strictObject({ link: linkRow, path: z.string() }),
  limits: { bytes: 4 * KB, perMinute: 60 },
})

export const changeLink = endpoint({
  id: 'changeLink',
  says: 'Renames a link, moves its end, or revokes it.',
  method: 'PATCH',
  path: '/api/v1/plans/{planId}/links/{linkId}',
  role: 'owner',
  body: z.strictObject({
    label: z.string().trim().min(1).max(100).optional(),
    expiresOn: day.nullable().optional(),
    revoked: z.literal(true).optional(),
  }),
  reply: z.strictObject({ link: linkRow }),
  limits: { bytes: 4 * KB, perMinute: 60 },
})

/** A new secret for a link: the old address and everybody who opened the plan with it are shut out, but for the caller. */
export const rotateLink = endpoint({
  id: 'rotateLink',
  says: 'Gives a link a new secret; the old one and every browser that used it are shut out.',
  method: 'POST',
  path: '/api/v1/plans/{planId}/links/{linkId}/rotate',
  role: 'owner',
  body: z.strictObject({}),
  reply: z.strictObject({ link: linkRow, path: z.string() }),
  limits: { bytes: KB, perMinute: 60 },
})

/** While a plan is frozen, everybody but the owner may only read it. */
export const freezePlan = endpoint({
  id: 'freezePlan',
  says: 'While a plan is frozen, everybody but the owner may only read it.',
  method: 'PATCH',
  path: '/api/v1/plans/{planId}/freeze',
  role: 'owner',
  body: z.strictObject({ frozen: z.boolean() }),
  reply: z.strictObject({ revision: z.number() }),
  limits: { bytes: KB, perMinute: 60 },
})

/** A new recovery code, shown once; the old one is dead. */
export const renewRecovery = endpoint({
  id: 'renewRecovery',
  says: 'Makes a new recovery code; the old one is dead.',
  method: 'POST',
  path: '/api/v1/plans/{planId}/recovery',
  role: 'owner',
  needsProof: true,
  body: z.strictObject({}),
  reply: z.strictObject({ recoveryCode: z.string(), revision: z.number() }),
  limits: { bytes: KB, perMinute: 10 },
})

/** The secret travels in the body only. A wrong secret and an unknown link answer alike; expired and revoked say 410. */
export const redeemLink = endpoint({
  id: 'redeemLink',
  says: 'Trades the secret of a link for a session cookie.',
  method: 'POST',
  path: '/api/v1/links/{linkId}/redeem',
  role: 'anyone',
  body: z.strictObject({ secret: z.string().min(1).max(200), name: z.string().trim().max(100) }),
  reply: z.strictObject({ planId: z.string(), role: z.string() }),
  limits: { bytes: 2 * KB, perMinute: 30 },
})

export const recoverPlan = endpoint({
  id: 'recoverPlan',
  says: 'Makes this browser the owner again, by the recovery code.',
  method: 'POST',
  path: '/api/v1/recover',
  role: 'anyone',
  body: z.strictObject({ code: z.string().min(1).max(200), name: z.string().trim().max(100) }),
  reply: z.strictObject({ planId: z.string() }),
  limits: { bytes: 2 * KB, perMinute: 10 },
})

/** Gives up the caller's own way into a plan. The plan stays, and its links go on working. */
export const leavePlan = endpoint({
  id: 'leavePlan',
  says: 'Gives up the caller’s own way into a plan; the plan and its links stay.',
  method: 'DELETE',
  path: '/api/v1/plans/{planId}/my-access',
  role: 'viewer',
  scope: 'narrowed',
  needsSession: true,
  reply: z.strictObject({ planId: z.string() }),
  limits: { bytes: 0, perMinute: 30 },
})

/** Plans this browser holds a session for. */
export const myPlans = endpoint({
  id: 'myPlans',
  says: 'Plans this browser may open.',
  method: 'GET',
  path: '/api/v1/my-plans',
  role: 'anyone',
  /** `byLink`: through a link, which the visitor can give up; otherwise by a group of theirs. */
  reply: z.strictObject({
    plans: z.array(z.strictObject({ planId: z.string(), name: z.string(), role: z.string(), byLink: z.boolean() })),
  }),
  limits: { bytes: 0, perMinute: 120 },
})
