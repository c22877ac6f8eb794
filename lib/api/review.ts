import * as z from 'zod'
import type { JsonObject } from '@/lib/core/json'
import type { Change } from '@/lib/core/plan/change'
import { STEP_IDS, type StepId } from '@/lib/core/plan/plan'
import { REVIEW_STATES } from '@/lib/core/review/review'
import { anyObject } from './any-json'
import { changeSchema } from './change-schema'
import { endpoint } from './endpoint'
import { typed } from './judgement-schema'
import { revision } from './revision'

const KB = 1024

/** Which ways are open from the present state, and to whom, stands in lib/core/review/review.ts. */
export const moveReview = endpoint({
  id: 'moveReview',
  says: 'Moves the review of the whole plan.',
  method: 'POST',
  path: '/api/v1/plans/{planId}/review',
  role: 'reviewer',
  body: z.strictObject({
    to: z.enum(REVIEW_STATES),
    note: z.string().trim().max(2000).default(''),
    /** Revision the mover was looking at; refused when an answer changed since. */
    revision,
  }),
  reply: z.strictObject({ revision: z.number() }),
  limits: { bytes: 12 * KB, perMinute: 30 },
})

const version = z.strictObject({
  id: z.string(),
  revision: z.number(),
  name: z.string(),
  by: z.string(),
  at: z.string(),
})

/** Moments of the plan with a name, oldest first; moves of the review are among them. */
export const listVersions = endpoint({
  id: 'listVersions',
  says: 'Moments of the plan that have a name.',
  method: 'GET',
  path: '/api/v1/plans/{planId}/versions',
  role: 'viewer',
  reply: z.strictObject({ versions: z.array(version) }),
  limits: { bytes: 0, perMinute: 240 },
})

/** Names the plan as it was after `revision`. */
export const nameVersion = endpoint({
  id: 'nameVersion',
  says: 'Names the plan as it was after a revision.',
  method: 'POST',
  path: '/api/v1/plans/{planId}/versions',
  role: 'editor',
  body: z.strictObject({ name: z.string().trim().min(1).max(100), revision }),
  reply: z.strictObject({ revision: z.number() }),
  limits: { bytes: 2 * KB, perMinute: 30 },
})

/** What one step had become by the later moment: `before` holds the answers that differ, as they were. */
export type StepDifference = { step: StepId; before: JsonObject; changes: Change[] }

/** With `?from=<revision>&to=<revision>`: the steps that differ between two moments, in reading order. */
export const compareMoments = endpoint({
  id: 'compareMoments',
  says: 'What differs between two moments, step by step.',
  query: {
    from: { says: 'Revision of the one moment', needed: true },
    to: { says: 'Revision of the other', needed: true },
  },
  method: 'GET',
  path: '/api/v1/plans/{planId}/compare',
  role: 'viewer',
  scope: 'narrowed',
  reply: z.strictObject({
    from: z.number(),
    to: z.number(),
    steps: z.array(
      typed<StepDifference>(
        z.strictObject({ step: z.enum(STEP_IDS), before: anyObject, changes: z.array(changeSchema) }),
      ),
    ),
  }),
  limits: { bytes: 0, perMinute: 240 },
})
