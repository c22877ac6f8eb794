import { expect, test } from 'vitest'
import { findPlaces } from '@/lib/core/pii-gate/find-places'
import { emptyPlan, type Plan } from '@/lib/core/plan/plan'
import { planTexts } from './plan-texts'

const digest = (letter: string) => `${letter}1`.repeat(32)

function placesOf(exitRun: string, sha256: string) {
  const plan = emptyPlan('Test')
  plan.answers.rehearsal = { exitDecision: 'go', exitRun }
  plan.profiles = [
    { digest: 'd', addedAt: '', profile: { files: [{ name: 'users.csv', bytes: 1, role: 'users', sha256 }] } },
  ] as unknown as Plan['profiles']
  const { texts, allowed } = planTexts(plan)
  return findPlaces(texts, allowed)
}

test('digests of files and of a signed decision may leave; other values in their place are looked at', () => {
  expect(placesOf([digest('a'), digest('b'), digest('c')].join(' '), digest('d'))).toEqual([])
  expect(placesOf('ann@corp.example', `x ${digest('d')}`)).toHaveLength(2)
})
