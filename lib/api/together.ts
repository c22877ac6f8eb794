import * as z from 'zod'
import { STEP_IDS } from '@/lib/core/plan/plan'
import { opId } from './change-schema'
import { endpoint } from './endpoint'
import { revision } from './revision'

const KB = 1024
const stepId = z.enum(STEP_IDS)

/** What a comment is about: a step as a whole, a question of it, a row of that question's list, or a finding. */
const about = z.strictObject({
  step: stepId,
  question: z.string().max(60).default(''),
  row: z.string().max(60).default(''),
  finding: z.string().max(300).default(''),
})
export type CommentAbout = z.infer<typeof about>

/** `verified`: `by` is the name of a person who had signed in. */
const remark = z.strictObject({
  id: z.string(),
  text: z.string(),
  by: z.string(),
  verified: z.boolean(),
  at: z.string(),
})

const thread = remark.extend({
  about,
  /** For editors and the owner only. */
  internal: z.boolean(),
  resolved: z.strictObject({ by: z.string(), at: z.string() }).nullable(),
  replies: z.array(remark),
  mayResolve: z.boolean(),
})
export type CommentThread = z.infer<typeof thread>

export const listComments = endpoint({
  id: 'listComments',
  says: 'Comments with their replies.',
  method: 'GET',
  path: '/api/v1/plans/{planId}/comments',
  role: 'commenter',
  scope: 'narrowed',
  /** `people`: who can be named with an @; to a link to some steps only those who commented there. */
  reply: z.strictObject({ threads: z.array(thread), people: z.array(z.string()) }),
  limits: { bytes: 0, perMinute: 300 },
})

/** With `threadId` a reply, which is about what its thread is about. Text only: nothing in it is ever read as markup. */
export const addComment = endpoint({
  id: 'addComment',
  says: 'A comment on a step, a question, a row or a finding, or a reply to one.',
  method: 'POST',
  path: '/api/v1/plans/{planId}/comments',
  role: 'commenter',
  scope: 'body',
  body: z.strictObject({
    about,
    threadId: z.string().max(40).nullable(),
    text: z.string().trim().min(1).max(4000),
    internal: z.boolean(),
  }),
  reply: z.strictObject({ id: z.string(), revision: z.number() }),
  limits: { bytes: 24 * KB, perMinute: 60 },
})

/** Editors and the owner resolve and reopen any thread, others those they began. */
export const changeComment = endpoint({
  id: 'changeComment',
  says: 'Resolves or reopens a comment.',
  method: 'PATCH',
  path: '/api/v1/plans/{planId}/comments/{commentId}',
  role: 'commenter',
  scope: 'narrowed',
  body: z.strictObject({ resolved: z.boolean() }),
  reply: z.strictObject({ revision: z.number() }),
  limits: { bytes: KB, perMinute: 60 },
})

/** Who sees to a step, in free words, and by which day; empty for nobody and no day. */
export const assignStep = endpoint({
  id: 'assignStep',
  says: 'Says who sees to a step, and by when.',
  method: 'PATCH',
  path: '/api/v1/plans/{planId}/assignments/{step}',
  role: 'editor',
  scope: 'param',
  body: z.strictObject({ owner: z.string().trim().max(100), due: z.union([z.iso.date(), z.literal('')]) }),
  reply: z.strictObject({ revision: z.number() }),
  limits: { bytes: KB, perMinute: 60 },
})

/** Goes back to an earlier state of one step, as a new change made on what `baseRevision` showed. */
export const restoreStep = endpoint({
  id: 'restoreStep',
  says: 'Goes back to an earlier state of one step, as a new change.',
  method: 'POST',
  path: '/api/v1/plans/{planId}/steps/{step}/restore',
  role: 'editor',
  scope: 'param',
  body: z.strictObject({ opId, revision, baseRevision: revision }),
  /** `waiting`: changes that met a colleague's and wait for a choice. */
  reply: z.strictObject({ revision: z.number(), waiting: z.number() }),
  limits: { bytes: KB, perMinute: 30 },
})
