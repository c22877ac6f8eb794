import { expect, test } from 'vitest'
import { isOfAnswers, madeDecisions } from '@/lib/core/decisions/made-decisions'
import { gatherFacts } from '@/lib/plan/gather-facts'
import { samplePlan } from '@/lib/plan/sample/sample-plan'

test('whatever the answers show can be recorded and is known again when it is gone', () => {
  const made = madeDecisions(gatherFacts(samplePlan()))
  expect(made.length).toBeGreaterThan(15)
  for (const { id } of made) expect(isOfAnswers(id), id).toBe(true)
  expect(new Set(made.map(({ id }) => id)).size).toBe(made.length)
  for (const id of ['regions', 'my-path', 'xexit', '']) expect(isOfAnswers(id), id).toBe(false)
})
