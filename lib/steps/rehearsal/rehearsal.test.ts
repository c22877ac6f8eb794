import { expect, test } from 'vitest'
import { answered } from '@/lib/core/facts/fact'
import type { Facts } from '@/lib/core/facts/facts'
import { unknownFacts } from '@/lib/core/facts/unknown-facts'
import type { JsonObject } from '@/lib/core/json'
import { applyChange } from '@/lib/core/plan/change'
import { readAnswers } from '@/lib/core/plan/read-answers'
import { runDigest } from '@/lib/core/rehearsal/digests'
import { rehearsalPlan } from '@/lib/core/rehearsal/plan'
import { planOf, rehearse } from '@/lib/core/rehearsal/test-kit'
import { rehearsalFacts } from './facts'
import { signingChanges } from './parts/signing-changes'
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

test('a signed decision holds for its mapping, files and rules, and names what changed', async () => {
  const known = facts()
  known.mapping.rows = answered(planOf({ rows: [['mail', 'username']] }).rows)
  const totals = rehearse([{ name: 'u.csv', content: 'mail\nann@corp.example\n' }], rehearsalPlan(known))
  const files = 'f'.repeat(64)
  const run = {
    id: 'a',
    date: '2027-01-01',
    records: 1,
    rejected: 0,
    topCause: '',
    filesDigest: files,
    runDigest: runDigest(totals.digests.mapping, files, totals.digests.rulePack)!,
  }
  const draft = async (of: Facts) =>
    (await signingChanges({ decision: 'go', name: 'Nora', today: '2027-01-02', run, facts: of })).reduce(applyChange, {
      runs: [{ ...run, digest: files }],
    } as JsonObject)
  const lapse = (answers: JsonObject, now: Facts) =>
    rehearsalFacts(readAnswers(questions, answers).answers, { profiles: [], facts: now }).exitLapse
  const signed = await draft(known)
  expect(signed.exitSigned).toBe('Nora, 2 January 2027')
  expect(lapse(signed, known)).toMatchObject({ known: true, value: [] })
  const other = structuredClone(known)
  other.mapping.rows = answered(planOf({ rows: [['mail', 'username', 'trim']] }).rows)
  expect(lapse(signed, other)).toMatchObject({ value: ['mapping'] })
  expect(lapse({ ...signed, runs: [{ ...run, digest: 'e'.repeat(64) }] }, known)).toMatchObject({ value: ['files'] })
  // Signed while the mapping was not the one of the run: bound to nothing, and said so.
  expect(lapse(await draft(other), other).known).toBe(false)
})
