import * as z from 'zod'
import type { Analysis } from '@/lib/core/analysis'
import type { Facts } from '@/lib/core/facts/facts'
import { unknownFacts } from '@/lib/core/facts/unknown-facts'
import type { Delta } from '@/lib/core/json-delta/json-delta'
import type { JudgedNews } from '@/lib/core/json-delta/judged-news'
import { STEP_IDS } from '@/lib/core/plan/plan'
import { REVIEW_STATES, type Review } from '@/lib/core/review/review'
import { anyJson } from './any-json'

const stepId = z.enum(STEP_IDS)
const count = z.number().int().min(0)

/** The shapes below hold more than TypeScript can see of them, or less; the contract test asks real replies. */
export const typed = <T>(schema: z.ZodType) => schema as unknown as z.ZodType<T>

const fact = z
  .discriminatedUnion('known', [
    z.strictObject({
      known: z.literal(true),
      value: anyJson,
      origin: z.strictObject({
        kind: z.enum(['file', 'person', 'derived', 'published']),
        name: z.string(),
        date: z.string().nullable(),
      }),
    }),
    z.strictObject({ known: z.literal(false) }),
  ])
  .meta({ id: 'Fact', description: 'A value with where it came from. Unknown is never 0.' })

/** Every fact of every topic by name, none besides. */
const facts = z
  .strictObject(
    Object.fromEntries(
      Object.entries(unknownFacts()).map(([topic, held]) => [
        topic,
        z.strictObject(Object.fromEntries(Object.keys(held).map((key) => [key, fact]))),
      ]),
    ),
  )
  .meta({ id: 'Facts', description: 'What the plan knows, by topic.' })

const about = z.strictObject({ step: z.string(), question: z.string(), label: z.string() })

const finding = z.strictObject({
  id: z.string(),
  rule: z.string(),
  title: z.string(),
  severity: z.enum(['block', 'warn', 'inform']),
  subject: z.string().optional(),
  says: z.string(),
  fix: z.string(),
  numbers: z.record(z.string(), z.number()).optional(),
  about: z.array(about),
  source: z.strictObject({
    text: z.string(),
    date: z.string(),
    certainty: z.enum(['documented', 'observed', 'inferred']),
  }),
  acknowledged: z.strictObject({ reason: z.string(), by: z.string(), at: z.string() }).nullable(),
})

const signOff = z.strictObject({
  id: z.string(),
  step: stepId,
  role: z.enum(['legal', 'dpo', 'security', 'business']),
  name: z.string(),
  decision: z.enum(['approved', 'rejected']),
  note: z.string(),
  at: z.string(),
  digest: z.string(),
  lapsed: z.boolean(),
  since: z.strictObject({ revision: count, changed: count }).optional(),
})

const status = z.enum(['not-started', 'in-progress', 'completed', 'needs-attention', 'cannot-start', 'not-applicable'])

const analysis = z
  .strictObject({
    today: z.iso.date(),
    steps: z.array(z.strictObject({ id: stepId, status, summary: z.string(), answered: count, asked: count })),
    findings: z.array(finding),
    couldNotJudge: z.array(z.string()),
    open: z.array(
      z.strictObject({
        step: stepId,
        question: z.string(),
        label: z.string(),
        need: z.enum(['request', 'plan']),
        deferred: z.boolean(),
      }),
    ),
    readiness: z.strictObject({
      verdict: z.enum(['ready', 'with-conditions', 'not-ready', 'unknown']),
      says: z.string(),
    }),
    next: z.array(
      z.strictObject({
        step: stepId,
        question: z.string().nullable(),
        says: z.string(),
        kind: z.enum(['block', 'warn', 'open']),
      }),
    ),
    signOffs: z.array(signOff),
  })
  .meta({ id: 'Analysis', description: 'What follows from the facts today: status, findings, open answers, verdict.' })

const review = z
  .strictObject({
    state: z.enum(REVIEW_STATES),
    by: z.string(),
    at: z.string(),
    note: z.string(),
    revision: count.nullable(),
    digest: z.string(),
    changed: z.record(z.string(), count).nullable(),
    stands: z.boolean(),
  })
  .meta({ id: 'Review', description: 'Where the plan stands with those who must agree.' })

export const judgement = {
  facts: typed<Facts>(facts),
  analysis: typed<Analysis>(analysis),
  review: typed<Review>(review),
}

const delta: z.ZodType<Delta> = z
  .lazy(() =>
    z.union([
      z.tuple([z.literal('v'), anyJson]),
      z.tuple([z.literal('o'), z.record(z.string(), delta), z.array(z.string())]),
      z.tuple([z.literal('a'), count, count, z.array(anyJson)]),
      z.tuple([z.literal('i'), z.array(z.tuple([count, delta]))]),
    ]),
  )
  .meta({
    id: 'Delta',
    description: 'Replaced (v), keys changed and gone (o), a stretch of an array replaced (a), items changed (i).',
  })

/** The judgement whole, or as what differs from the one the caller said to have. */
export const judgedNews = typed<JudgedNews>(
  z.union([
    z.strictObject({ tag: z.string(), whole: z.strictObject(judgement) }),
    z.strictObject({ tag: z.string(), from: z.string(), delta: delta.nullable() }),
  ]),
)
