import * as z from 'zod'
import { STEP_IDS } from '@/lib/core/plan/plan'
import { profileSchema } from '@/lib/core/profile/profile-schema'
import { anyJson, anyObject } from './any-json'
import { changeSchema } from './change-schema'
import { judgement, typed } from './judgement-schema'
import type { Conflict, PlanState } from './plan-state'
import { ROLES } from './role'

const stepId = z.enum(STEP_IDS)

/** A value is absent where there was none. */
export const conflict = typed<Conflict>(
  z
    .strictObject({
      id: z.string(),
      step: stepId,
      at: z.array(z.string()),
      change: changeSchema,
      yours: anyJson.optional(),
      theirs: anyJson.optional(),
      author: z.string(),
      isMine: z.boolean(),
      by: z.string(),
      when: z.string(),
    })
    .meta({ id: 'Conflict', description: 'A change that met another person’s; both are kept until somebody chooses.' }),
)

export const planState = typed<PlanState>(
  z.strictObject({
    planId: z.string(),
    name: z.string(),
    role: z.enum(ROLES),
    scope: z.array(stepId).nullable(),
    frozen: z.boolean(),
    me: z.string(),
    holder: z.string(),
    revision: z.number().int().min(0),
    answers: z.record(stepId, anyObject),
    profiles: z.array(
      z.strictObject({ digest: z.string().regex(/^[0-9a-f]{64}$/), addedAt: z.string(), profile: profileSchema }),
    ),
    pending: z.array(conflict),
    assignments: z.partialRecord(stepId, z.strictObject({ owner: z.string(), due: z.string() })),
    ...judgement,
    tag: z.string(),
  }),
)
