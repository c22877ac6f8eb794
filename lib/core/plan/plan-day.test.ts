import { expect, test } from 'vitest'
import { emptyPlan } from './plan'
import { planDay } from './plan-day'

test('today is the day of the zone of the plan', () => {
  const plan = emptyPlan('Any')
  const evening = Date.UTC(2027, 2, 27, 22, 30)
  expect(planDay(plan, evening)).toBe('2027-03-27')
  plan.answers.timeline = { zone: ' Asia/Colombo ' }
  expect(planDay(plan, evening)).toBe('2027-03-28')
  plan.answers.timeline = { zone: 'Pacific/Honolulu' }
  expect(planDay(plan, Date.UTC(2027, 2, 27, 9))).toBe('2027-03-26')
  for (const zone of ['Mars/Base', 7, null]) {
    plan.answers.timeline = { zone }
    expect(planDay(plan, evening)).toBe('2027-03-27')
  }
})
