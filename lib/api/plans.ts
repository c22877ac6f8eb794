import * as z from 'zod'
import { STEP_IDS } from '@/lib/core/plan/plan'
import { profileSchema } from '@/lib/core/profile/profile-schema'
import { anyObject } from './any-json'
import { changeSchema, opId } from './change-schema'
import { endpoint } from './endpoint'
import { judgedNews } from './judgement-schema'
import { conflict, planState } from './plan-state-schema'
import { revision } from './revision'

const KB = 1024
const stepId = z.enum(STEP_IDS)

const planCreated = z.strictObject({
  planId: z.string(),
  /** Shown once: whoever holds it is the owner. `/s/<linkId>#<secret>`. */
  ownerLink: z.string(),
  recoveryCode: z.string(),
})

export const startPlan = endpoint({
  id: 'startPlan',
  says: 'Starts a plan from five answers; the browser that asked becomes its owner.',
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
  says: 'Starts a plan that is a copy of the sample.',
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
  says: 'Starts a plan from a plan file; older formats are upgraded, newer ones refused.',
  method: 'POST',
  path: '/api/v1/plans/import',
  role: 'anyone',
  body: anyObject,
  reply: planCreated,
  limits: { bytes: 8192 * KB, perMinute: 10 },
})

export const readPlan = endpoint({
  id: 'readPlan',
  says: 'The plan as it is now: answers, profiles, facts and the judgement of today.',
  method: 'GET',
  path: '/api/v1/plans/{planId}',
  role: 'viewer',
  scope: 'narrowed',
  reply: planState,
  limits: { bytes: 0, perMinute: 600 },
})

/** Cheap question "did anything change?" for polling: changes after a revision, oldest first, at most 200. */
export const readChanges = endpoint({
  id: 'readChanges',
  says: 'What was changed, at most 200 entries; cheap enough to ask again and again.',
  query: {
    after: { says: 'Revision after which to begin; 0 when left out' },
    newest: { says: 'Present: the latest page instead' },
  },
  method: 'GET',
  path: '/api/v1/plans/{planId}/changes',
  role: 'viewer',
  scope: 'narrowed',
  reply: z.strictObject({
    revision: z.number(),
    changes: z.array(
      z.strictObject({
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
  says: 'Changes and who is there, as server-sent events; without that Accept header what happened so far.',
  query: {
    after: { says: 'Revision after which to begin, like the header Last-Event-ID' },
    at: { says: 'Place in the plan, told to the others who are there' },
  },
  gives: {
    status: 200,
    type: 'text/event-stream',
    says: 'The stream: `change` (its id is the revision), `presence`, `ended`.',
  },
  method: 'GET',
  path: '/api/v1/plans/{planId}/events',
  role: 'viewer',
  scope: 'narrowed',
  needsSession: true,
  limits: { bytes: 0, perMinute: 240 },
})

export const saveAnswer = endpoint({
  id: 'saveAnswer',
  says: 'Saves changes of one step by address. The same operation id again changes nothing and gets the same answer.',
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
    /** `holder` of the plan as whoever typed this saw it: refused when the caller is somebody else by now. */
    typist: z.string().max(64).optional(),
  }),
  reply: z.strictObject({
    revision: z.number(),
    /** Operations of others since `baseRevision` on this step, to be applied by address. */
    since: z.array(z.strictObject({ by: z.string(), changes: z.array(changeSchema) })),
    conflicts: z.array(conflict),
    judged: judgedNews,
  }),
  limits: { bytes: 512 * KB, perMinute: 240 },
})

/** Drops a pending change: what is in the plan stays. */
export const dropPending = endpoint({
  id: 'dropPending',
  says: 'Drops a change that met a colleague’s; what is in the plan stays.',
  method: 'DELETE',
  path: '/api/v1/plans/{planId}/pending/{pendingId}',
  role: 'editor',
  scope: 'narrowed',
  reply: z.strictObject({ revision: z.number() }),
  limits: { bytes: 0, perMinute: 120 },
})

export const renamePlan = endpoint({
  id: 'renamePlan',
  says: 'Gives the plan another name.',
  method: 'PATCH',
  path: '/api/v1/plans/{planId}',
  role: 'editor',
  body: z.strictObject({ name: z.string().trim().min(1).max(200) }),
  reply: z.strictObject({ revision: z.number() }),
  limits: { bytes: 4 * KB, perMinute: 60 },
})

export const deletePlan = endpoint({
  id: 'deletePlan',
  says: 'Hides the plan at once; it is removed for good after the days the server keeps deleted plans.',
  method: 'DELETE',
  path: '/api/v1/plans/{planId}',
  role: 'owner',
  needsProof: true,
  reply: z.strictObject({ deleted: z.literal(true) }),
  limits: { bytes: 0, perMinute: 10 },
})

export const addProfile = endpoint({
  id: 'addProfile',
  says: 'Keeps a profile: counts, types and names. There is no field for a record.',
  method: 'POST',
  path: '/api/v1/plans/{planId}/profiles',
  role: 'editor',
  scope: 'data',
  body: z.strictObject({ opId, profile: profileSchema }),
  reply: z.strictObject({ digest: z.string(), revision: z.number() }),
  limits: { bytes: 4096 * KB, perMinute: 30 },
})

export const removeProfile = endpoint({
  id: 'removeProfile',
  says: 'Takes a profile out of the plan.',
  method: 'DELETE',
  path: '/api/v1/plans/{planId}/profiles/{digest}',
  role: 'editor',
  scope: 'data',
  reply: z.strictObject({ revision: z.number() }),
  limits: { bytes: 0, perMinute: 30 },
})

export const signOff = endpoint({
  id: 'signOff',
  says: 'Signs one step as it was at a revision.',
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
  reply: z.strictObject({ revision: z.number() }),
  limits: { bytes: 8 * KB, perMinute: 30 },
})

export const acknowledge = endpoint({
  id: 'acknowledge',
  says: 'Accepts a finding with a reason; it comes back when its numbers change.',
  method: 'POST',
  path: '/api/v1/plans/{planId}/acknowledgements',
  role: 'editor',
  body: z.strictObject({ finding: z.string().min(1).max(300), reason: z.string().trim().min(3).max(2000) }),
  reply: z.strictObject({ revision: z.number() }),
  limits: { bytes: 8 * KB, perMinute: 60 },
})

/** The reply is the file. `format` is an exporter's id; the exporter names the role it needs. */
export const exportPlan = endpoint({
  id: 'exportPlan',
  says: 'The plan, or the package, as a file. The same plan and day give the same bytes.',
  query: {
    paper: { says: '`us-letter` for the American format' },
    redacted: { says: 'Present: roles instead of people' },
    steps: { says: 'Ids of steps with commas between: only these' },
    file: { says: 'Of the package: only the file of this name, byte for byte' },
  },
  gives: { status: 200, type: '*/*', says: 'The file, named in Content-Disposition.' },
  method: 'GET',
  path: '/api/v1/plans/{planId}/exports/{format}',
  role: 'viewer',
  scope: 'narrowed',
  limits: { bytes: 0, perMinute: 60 },
})

/** What `exportPlan` would give as `zip` with the same query, file by file. */
export const previewPackage = endpoint({
  id: 'previewPackage',
  says: 'What the package holds, file by file with check sums, without the files.',
  query: {
    paper: { says: '`us-letter` for the American format' },
    redacted: { says: 'Present: roles instead of people' },
    steps: { says: 'Ids of steps with commas between: only these' },
  },
  method: 'GET',
  path: '/api/v1/plans/{planId}/package',
  role: 'editor',
  reply: z.strictObject({
    name: z.string(),
    bytes: z.number().int(),
    sha256: z.string(),
    files: z.array(z.strictObject({ name: z.string(), says: z.string(), bytes: z.number().int(), sha256: z.string() })),
    leftOut: z.array(z.string()),
    mayRemain: z.array(z.string()),
  }),
  limits: { bytes: 0, perMinute: 60 },
})
