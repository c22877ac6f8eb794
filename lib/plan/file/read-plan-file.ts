import * as z from 'zod'
import { isJsonObject, type JsonObject } from '@/lib/core/json'
import { draftSchema } from '@/lib/core/plan/draft-schema'
import { PLAN_FORMAT, type Plan, STEP_IDS } from '@/lib/core/plan/plan'
import { UPGRADES } from '@/lib/core/plan/upgrades'
import { profileSchema } from '@/lib/core/profile/profile-schema'
import { STEPS } from '@/lib/steps/index'

export type PlanFileError = { code: string; message: string; where: string }

/** Reads a plan as the JSON exporter writes it. Older formats are upgraded, newer ones refused with a sentence. */
export function readPlanFile(value: unknown): { plan: Plan } | { error: PlanFileError } {
  if (!isJsonObject(value) || typeof value.format !== 'number') {
    return fail(
      'not-a-plan',
      'This is not a plan file. Choose the plan.json that Downloads or a package contains.',
      'format',
    )
  }
  if (value.format > PLAN_FORMAT) {
    return fail(
      'newer-format',
      `This plan has format ${value.format}, and this version reads up to ${PLAN_FORMAT}. Update the planner, then import it again.`,
      'format',
    )
  }
  const parsed = planSchema().safeParse(upgrade(value))
  if (parsed.success) return { plan: parsed.data as Plan }
  const issue = parsed.error.issues[0]
  const where = issue?.path.join('.') ?? ''
  return fail('bad-plan', `The plan file could not be read at "${where}": ${issue?.message ?? 'unknown shape'}.`, where)
}

function upgrade(value: JsonObject): JsonObject {
  let plan: JsonObject = value
  while (typeof plan.format === 'number' && plan.format < PLAN_FORMAT) {
    const step = UPGRADES[plan.format]
    if (!step) return plan
    plan = step(plan)
  }
  return plan
}

const shortText = z.string().max(2000)
/** PostgreSQL knows no year 0. */
const moment = () => z.iso.datetime().refine((text) => !text.startsWith('0000'), 'a day that exists')

/** What a plan keeps once under its name, a second row would push out. */
const eachOnce =
  <K extends string>(key: K) =>
  (rows: readonly Record<K, unknown>[]) =>
    new Set(rows.map((row) => row[key])).size === rows.length

/** The shape of a plan file of the present format; drafts accept anything that parses. */
export function planSchema() {
  const answers = Object.fromEntries(STEPS.map((step) => [step.id, draftSchema(step.questions).default({})]))
  return z.object({
    format: z.literal(PLAN_FORMAT),
    name: z.string().max(200),
    answers: z.strictObject(answers),
    profiles: z
      .array(
        z.strictObject({
          digest: z.string().regex(/^[0-9a-f]{64}$/),
          addedAt: moment(),
          profile: profileSchema,
        }),
      )
      .max(20)
      .refine(eachOnce('digest'), 'the same profile stands there twice')
      .default([]),
    signOffs: z
      .array(
        z.strictObject({
          id: z.string().max(60),
          step: z.enum(STEP_IDS),
          role: z.enum(['legal', 'dpo', 'security', 'business']),
          name: shortText,
          decision: z.enum(['approved', 'rejected']),
          note: shortText,
          at: moment(),
          digest: z.string().max(64),
        }),
      )
      .max(200)
      .default([]),
    acknowledgements: z
      .array(
        z.strictObject({
          finding: shortText,
          reason: shortText,
          by: shortText,
          at: moment(),
          digest: z.string().max(64),
        }),
      )
      .max(500)
      .refine(eachOnce('finding'), 'the same finding is accepted twice')
      .default([]),
  })
}

function fail(code: string, message: string, where: string): { error: PlanFileError } {
  return { error: { code, message, where } }
}
