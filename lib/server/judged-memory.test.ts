import { expect, test } from 'vitest'
import type { JsonObject } from '@/lib/core/json'
import { judgementAfter } from '@/lib/core/json-delta/judged-news'
import { applyChange, type Change } from '@/lib/core/plan/change'
import type { Plan, StepId } from '@/lib/core/plan/plan'
import { NO_REVIEW } from '@/lib/core/review/review'
import { analyse } from '@/lib/plan/analyse'
import { SAMPLE_TODAY, samplePlan } from '@/lib/plan/sample/sample-plan'
import { createJudgedMemory } from './judged-memory'

const ATTRIBUTES = 2_000
const reader = { planId: 'plan', scope: null }

/** The sample with as many attributes and mapping rows as a plan may hold. */
function largePlan(): Plan {
  const plan = samplePlan()
  const grow = (step: StepId, key: string) => {
    const rows = plan.answers[step][key] as JsonObject[]
    const more = Array.from({ length: ATTRIBUTES - rows.length }, (_, at) => {
      const row = rows[at % rows.length] as JsonObject
      const named = 'source' in row ? { source: `attribute_${at}` } : { name: `attribute_${at}` }
      return { ...row, id: `more-${at}`, ...named }
    })
    plan.answers[step] = { ...plan.answers[step], [key]: [...rows, ...more] }
  }
  grow('mapping', 'rows')
  return plan
}

const judge = (plan: Plan) => ({ ...analyse(plan, SAMPLE_TODAY), review: NO_REVIEW })
const wire = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T
const edited = (plan: Plan, step: StepId, change: Change): Plan => ({
  ...plan,
  answers: { ...plan.answers, [step]: applyChange(plan.answers[step], change) },
})

test('a save is answered by what it changed, a hundredth of the whole, and the browser ends with the same judgement', () => {
  const memory = createJudgedMemory()
  const plan = largePlan()
  const before = judge(plan)
  let browser = { ...wire(before), tag: memory.keep(reader, before) }
  const edits: [StepId, Change][] = [
    ['legal', { op: 'set', at: ['organization'], value: 'power' }],
    ['mapping', { op: 'set', at: ['rows', 'more-900', 'target'], value: 'custom:somethingElse' }],
    ['mapping', { op: 'remove', at: ['rows', 'more-3'] }],
    ['timeline', { op: 'clear', at: ['goLive'] }],
  ]
  let now = plan
  for (const [step, change] of edits) {
    now = edited(now, step, change)
    const after = judge(now)
    const news = wire(memory.newsFor(reader, browser.tag, { ...after, tag: memory.keep(reader, after) }))
    expect(JSON.stringify(news).length * 20, `${step} ${change.op}`).toBeLessThan(JSON.stringify(after).length)
    const next = judgementAfter(browser, news)
    expect(next).not.toBeNull()
    browser = next as typeof browser
    const { tag: _, ...judgement } = browser
    expect(judgement).toEqual(wire(after))
  }
})

test('a tag of another plan, of another scope, or long forgotten gives the whole', () => {
  const memory = createJudgedMemory()
  const judgement = judge(samplePlan())
  const tag = memory.keep(reader, judgement)
  expect(memory.newsFor(reader, tag, { ...judgement, tag })).toEqual({ tag, from: tag, delta: null })
  expect(memory.newsFor({ planId: 'other', scope: null }, tag, { ...judgement, tag })).toHaveProperty('whole')
  expect(memory.newsFor({ planId: 'plan', scope: ['legal'] }, tag, { ...judgement, tag })).toHaveProperty('whole')
  for (let at = 0; at < 70; at += 1) memory.keep({ planId: `p${at}`, scope: null }, judgement)
  expect(memory.newsFor(reader, tag, { ...judgement, tag })).toHaveProperty('whole')
})
