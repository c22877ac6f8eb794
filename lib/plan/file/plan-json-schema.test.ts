import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as z from 'zod'
import type { JsonObject } from '@/lib/core/json'
import { PLAN_FORMAT } from '@/lib/core/plan/plan'
import { markerPlan } from '@/lib/plan/marker-plan-fixture'
import { samplePlan } from '@/lib/plan/sample/sample-plan'
import { STEPS } from '@/lib/steps/index'
import { planJsonSchema } from './plan-json-schema'

const FILE = join(import.meta.dirname, '../../../docs/schema/plan.schema.json')

test('the published schema is the present one (UPDATE_SCHEMA=1 writes it)', () => {
  const text = `${JSON.stringify(planJsonSchema(), null, 2)}\n`
  if (process.env.UPDATE_SCHEMA === '1') writeFileSync(FILE, text)
  const published = existsSync(FILE) ? readFileSync(FILE, 'utf8') : ''
  expect(published === text, 'Run: UPDATE_SCHEMA=1 npx vitest run lib/plan/file/plan-json-schema').toBe(true)
})

test('it carries its id and the format, and words for every question', () => {
  const schema = planJsonSchema()
  expect(schema.$id).toBe(`urn:asgardeo-migration-planner:plan:${PLAN_FORMAT}`)
  expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema')
  expect(JSON.stringify(schema)).toContain(`"const":${PLAN_FORMAT}`)
  const text = JSON.stringify(schema)
  for (const { questions } of STEPS) {
    for (const question of Object.values(questions)) {
      expect(text).toContain(JSON.stringify(question.label))
      const cells = question.kind === 'list' ? Object.values(question.row) : []
      for (const cell of cells) expect(text).toContain(JSON.stringify(cell.label))
    }
  }
})

test('plans fit it, and what is no plan does not', () => {
  const { $id, ...schema } = planJsonSchema()
  const judge = z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0])
  const asJson = (plan: object) => JSON.parse(JSON.stringify(plan)) as JsonObject
  expect(judge.safeParse(asJson(samplePlan())).error?.issues).toBeUndefined()
  expect(judge.safeParse(asJson(markerPlan().plan)).error?.issues).toBeUndefined()
  expect(judge.safeParse({ ...asJson(samplePlan()), format: PLAN_FORMAT + 1 }).success).toBe(false)
  expect(judge.safeParse({ ...asJson(samplePlan()), answers: { legal: { nobodyAsked: 1 } } }).success).toBe(false)
})
