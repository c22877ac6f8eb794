import * as z from 'zod'
import type { Analysis } from '@/lib/core/analysis'
import type { Facts } from '@/lib/core/facts/facts'
import type { Json, JsonObject } from '@/lib/core/json'
import type { JudgedNews } from '@/lib/core/json-delta/judged-news'
import type { Change } from '@/lib/core/plan/change'
import { STEP_IDS, type StepId, type StoredProfile } from '@/lib/core/plan/plan'
import type { Scope } from '@/lib/core/plan/scope'
import { profileSchema } from '@/lib/core/profile/profile-schema'
import type { Review } from '@/lib/core/review/review'
import { changeSchema, opId } from './change-schema'
import { endpoint, type Role } from './endpoint'
import { revision } from './revision'

const KB = 1024
const stepId = z.enum(STEP_IDS)
/** Facts, analysis and answers are computed or checked on the server; the client trusts their types. */
const computed = <T>() => z.custom<T>(() => true)

const planCreated = z.object({
  planId: z.string(),
  /** Shown once: whoever holds it is the owner. `/s/<linkId>#<secret>`. */
  ownerLink: z.string(),
  recoveryCode: z.string(),
})

export const startPlan = endpoint({
  id: 'startPlan',
  method: 'POST',
  path: '/api/v1/plans',
  role: 'anyone',
  body: z.strictObject({
    name: z.string().trim().max(200),
    system: z.string().max(40),
    users: z.number().int().min(0).max(1_000_000_000).nullable(),
    region: z.enum(['us', 'eu']).nullable(),
    goLive: z.iso.date().nullable(),
    decider: z.string().trim().max(200),
  }),
  reply: planCreated,
  limits: { bytes: 4 * KB, perMinute: 60 },
})

export const startSample = endpoint({
  id: 'startSample',
  method: 'POST',
  path: '/api/v1/plans/sample',
  role: 'anyone',
  body: z.strictObject({}),
  reply: planCreated,
  limits: { bytes: KB, perMinute: 60 },
})

/** The body is a plan file as the JSON exporter writes it; older formats are upgraded, newer ones refused. */
export const importPlan = endpoint({
  id: 'importPlan',
  method: 'POST',
  path: '/api/v1/plans/import',
  role: 'anyone',
  body: z.record(z.string(), z.json()),
  reply: planCreated,
  limits: { bytes: 8192 * KB, perMinute: 10 },
})

/** A change that met another person's: both values are kept until somebody chooses. */
export type Conflict = {
  id: string
  step: StepId
  at: string[]
  change: Change
  yours: Json | undefined
  theirs: Json | undefined
  /** Who typed `yours`; whether that was this browser; who wrote `theirs`, and when. */
  author: string
  isMine: boolean
  by: string
  when: string
}

/** `due` is an ISO day, or empty. */
export type Assignment = { owner: string; due: string }

export type PlanState = {
  planId: string
  name: string
  role: Role
  /** The steps this browser's link shows, in reading order; null for the whole plan. Nothing here tells of the others. */
  scope: Scope
  /** Frozen by the owner: `role` is viewer for everybody else. */
  frozen: boolean
  /** The visitor's own name as given on redeeming. */
  me: string
  revision: number
  answers: Record<StepId, JsonObject>
  profiles: StoredProfile[]
  pending: Conflict[]
  assignments: Partial<Record<StepId, Assignment>>
  review: Review
  facts: Facts
  analysis: Analysis
  /** Names what was concluded: facts, analysis and review. A save that says it is answered by what it changed. */
  tag: string
}

export const readPlan = endpoint({
  id: 'readPlan',
  method: 'GET',
  path: '/api/v1/plans/{planId}',
  role: 'viewer',
  scope: 'narrowed',
  reply: computed<PlanState>(),
  limits: { bytes: 0, perMinute: 600 },
})

/** Cheap question "did anything change?" for polling: changes after a revision, oldest first, at most 200. */
export const readChanges = endpoint({
  id: 'readChanges',
  method: 'GET',
  path: '/api/v1/plans/{planId}/changes',
  role: 'viewer',
  scope: 'narrowed',
  reply: z.object({
    revision: z.number(),
    changes: z.array(
      z.object({
        revision: z.number(),
        step: stepId.nullable(),
        by: z.string(),
        /** `by` is the name of a person who had signed in. */
        verified: z.boolean(),
        at: z.string(),
        opId: z.string(),
        changes: z.array(changeSchema),
        says: z.string(),
      }),
    ),
  }),
  limits: { bytes: 0, perMinute: 600 },
})

/** Server-sent events: `change` (its id is the revision), `presence`, `ended`. */
export const liveEvents = endpoint({
  id: 'liveEvents',
  method: 'GET',
  path: '/api/v1/plans/{planId}/events',
  role: 'viewer',
  scope: 'narrowed',
  limits: { bytes: 0, perMinute: 240 },
})

export const saveAnswer = endpoint({
  id: 'saveAnswer',
  method: 'PATCH',
  path: '/api/v1/plans/{planId}/answers/{step}',
  role: 'editor',
  scope: 'param',
  body: z.strictObject({
    opId,
    baseRevision: revision,
    changes: z.array(changeSchema).min(1).max(500),
    /** Tag of the judgement the caller holds: the reply then tells only what differs from it. */
    have: z.string().max(64).optional(),
  }),
  reply: z.object({
    revision: z.number(),
    /** Operations of others since `baseRevision` on this step, to be applied by address. */
    since: z.array(z.object({ by: z.string(), changes: z.array(changeSchema) })),
    conflicts: computed<Conflict[]>(),
    judged: computed<JudgedNews>(),
  }),
  limits: { bytes: 512 * KB, perMinute: 240 },
})

/** Drops a pending change: what is in the plan stays. */
export const dropPending = endpoint({
  id: 'dropPending',
  method: 'DELETE',
  path: '/api/v1/plans/{planId}/pending/{pendingId}',
  role: 'editor',
  scope: 'narrowed',
  reply: z.object({ revision: z.number() }),
  limits: { bytes: 0, perMinute: 120 },
})

export const renamePlan = endpoint({
  id: 'renamePlan',
  method: 'PATCH',
  path: '/api/v1/plans/{planId}',
  role: 'editor',
  body: z.strictObject({ name: z.string().trim().min(1).max(200) }),
  reply: z.object({ revision: z.number() }),
  limits: { bytes: 4 * KB, perMinute: 60 },
})

export const deletePlan = endpoint({
  id: 'deletePlan',
  method: 'DELETE',
  path: '/api/v1/plans/{planId}',
  role: 'owner',
  reply: z.object({ deleted: z.literal(true) }),
  limits: { bytes: 0, perMinute: 10 },
})

export const addProfile = endpoint({
  id: 'addProfile',
  method: 'POST',
  path: '/api/v1/plans/{planId}/profiles',
  role: 'editor',
  scope: 'data',
  body: z.strictObject({ opId, profile: profileSchema }),
  reply: z.object({ digest: z.string(), revision: z.number() }),
  limits: { bytes: 4096 * KB, perMinute: 30 },
})

export const removeProfile = endpoint({
  id: 'removeProfile',
  method: 'DELETE',
  path: '/api/v1/plans/{planId}/profiles/{digest}',
  role: 'editor',
  scope: 'data',
  reply: z.object({ revision: z.number() }),
  limits: { bytes: 0, perMinute: 30 },
})

export const signOff = endpoint({
  id: 'signOff',
  method: 'POST',
  path: '/api/v1/plans/{planId}/sign-offs',
  role: 'reviewer',
  scope: 'body',
  body: z.strictObject({
    step: stepId,
    role: z.enum(['legal', 'dpo', 'security', 'business']),
    name: z.string().trim().min(1).max(200),
    decision: z.enum(['approved', 'rejected']),
    note: z.string().max(2000),
    /** Revision the signer was looking at; refused when the step changed since. */
    revision,
  }),
  reply: z.object({ revision: z.number() }),
  limits: { bytes: 8 * KB, perMinute: 30 },
})

export const acknowledge = endpoint({
  id: 'acknowledge',
  method: 'POST',
  path: '/api/v1/plans/{planId}/acknowledgements',
  role: 'editor',
  body: z.strictObject({ finding: z.string().min(1).max(300), reason: z.string().trim().min(3).max(2000) }),
  reply: z.object({ revision: z.number() }),
  limits: { bytes: 8 * KB, perMinute: 60 },
})

/** The reply is the file. `format` is an exporter's id; the exporter names the role it needs. */
export const exportPlan = endpoint({
  id: 'exportPlan',
  method: 'GET',
  path: '/api/v1/plans/{planId}/exports/{format}',
  role: 'viewer',
  scope: 'narrowed',
  limits: { bytes: 0, perMinute: 60 },
})
