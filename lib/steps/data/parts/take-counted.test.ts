import { expect, test } from 'vitest'
import type { JsonObject } from '@/lib/core/json'
import { applyChange } from '@/lib/core/plan/change'
import type { Plan } from '@/lib/core/plan/plan'
import { gatherFacts } from '@/lib/plan/gather-facts'
import { samplePlan } from '@/lib/plan/sample/sample-plan'
import { startPlan } from '@/lib/plan/start/start-plan'
import { takeCounted } from './take-counted'

const started = (): Plan => ({
  ...startPlan({ system: 'keycloak', users: 10_000, region: 'eu', goLive: '2027-05-03', decider: 'Ada' }, '2026-11-24'),
  profiles: samplePlan().profiles,
})

function taken(plan: Plan): Plan {
  const answers = { ...plan.answers }
  for (const { step, changes } of takeCounted(gatherFacts(plan)))
    answers[step] = changes.reduce<JsonObject>(applyChange, answers[step])
  return { ...plan, answers }
}

test('the rough number of the start gives way to the count, with the user type and the way that repeat it', () => {
  const before = gatherFacts(started())
  const counted = before.data.recounts.known ? before.data.recounts.value[0]!.counted : 0
  expect(counted).toBeGreaterThan(0)
  expect(before.data.users).toMatchObject({ value: 10_000 })
  const after = gatherFacts(taken(started()))
  expect(after.data.users).toMatchObject({ value: counted, origin: { kind: 'file' } })
  expect(after.goals.segmentUsers).toMatchObject({ value: counted })
  expect(after.strategy.segments).toMatchObject({ value: [{ users: counted }] })
})

test('user types that somebody has told apart stay as they are', () => {
  const plan = started()
  const segments = plan.answers.goals.segments as JsonObject[]
  plan.answers.goals.segments = [...segments, { id: 'other', name: 'Partners', users: 5, kept: 'yes' }]
  const edits = takeCounted(gatherFacts(plan))
  expect(edits.map(({ step }) => step)).toEqual(['data', 'strategy'])
})

test('where typed and counted agree there is nothing to take', () => {
  expect(takeCounted(gatherFacts(taken(started())))).toEqual([])
})
