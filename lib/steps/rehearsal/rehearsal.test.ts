import { expect, test } from 'vitest'
import { answered } from '@/lib/core/facts/fact'
import { unknownFacts } from '@/lib/core/facts/unknown-facts'
import { rehearsalFacts } from './facts'
import { questions } from './schema'

const facts = () => {
  const known = unknownFacts()
  known.impact.maxRejectedRows = answered(50)
  known.goals.keptUsers = answered(1000)
  return known
}

test('the exit bar follows from the accepted rejected records, or is typed in per cent', () => {
  const context = { profiles: [], facts: facts() }
  expect(rehearsalFacts({}, context).exitBar).toMatchObject({ value: 0.05, origin: { kind: 'derived' } })
  expect(rehearsalFacts({ exitBar: 0.1 }, context).exitBar).toMatchObject({ value: 0.001 })
  expect(rehearsalFacts({}, { profiles: [], facts: unknownFacts() }).exitBar.known).toBe(false)
})

test('runs are sorted by date, and a row without numbers is no run', () => {
  const { runs } = rehearsalFacts(
    {
      runs: [
        { id: 'b', date: '2027-02-01', records: 10, rejected: 1 },
        { id: 'a', date: '2027-01-01', records: 10, rejected: 2, topCause: 'Twin names' },
        { id: 'c', date: '2027-03-01' },
      ],
    },
    { profiles: [], facts: unknownFacts() },
  )
  expect(runs.known && runs.value.map((run) => run.id)).toEqual(['a', 'b'])
})

test('the decision to go is asked once a run has kept the bar', () => {
  const known = facts()
  known.rehearsal.exitBar = answered(0.05)
  const asks = (rejected: number) =>
    questions.exitDecision.when?.({ runs: [{ id: 'a', records: 100, rejected }] }, known)
  expect(asks(6)).toBe(false)
  expect(asks(5)).toBe(true)
  expect(questions.exitSigned.when?.({ exitDecision: 'go' }, known)).toBe(true)
})
