import { expect, test } from 'vitest'
import type { Conflict, PlanState } from '@/lib/api/plan-state'
import { applySaved, type SavedReply } from './apply-saved'
import type { Operation } from './save-queue'

const plan = {
  revision: 4,
  tag: 'a',
  facts: { n: 1 },
  analysis: { open: [1, 2] },
  review: {},
  pending: [],
  answers: { legal: { name: 'old', other: 'x' } },
} as unknown as PlanState
const operation: Operation = {
  opId: 'op',
  step: 'legal',
  baseRevision: 4,
  changes: [
    { op: 'set', at: ['name'], value: 'mine' },
    { op: 'set', at: ['region'], value: 'eu' },
  ],
}
const reply = (more: Partial<SavedReply>) =>
  ({ revision: 5, since: [], conflicts: [], judged: { tag: 'b', whole: {} }, ...more }) as SavedReply

test('my changes are in, and the revision moves on', () => {
  const next = applySaved(plan, operation, reply({}))
  expect(next.answers.legal).toEqual({ name: 'mine', other: 'x', region: 'eu' })
  expect(next.revision).toBe(5)
})

test('a refused change keeps what the colleague wrote', () => {
  const conflict = { id: 'c1', at: ['name'] } as Conflict
  const since = [{ by: 'Ben', changes: [{ op: 'set' as const, at: ['name'], value: 'theirs' }] }]
  const next = applySaved(plan, operation, reply({ revision: 6, since, conflicts: [conflict] }))
  expect(next.answers.legal).toEqual({ name: 'theirs', other: 'x', region: 'eu' })
  expect(next.pending).toEqual([conflict])
})

test('with changes of others in between the revision stays, so that the next poll notices them', () => {
  expect(applySaved(plan, operation, reply({ revision: 7 })).revision).toBe(4)
})

test('a reply older than what is known changes nothing', () => {
  const newer = { ...plan, revision: 9 }
  expect(applySaved(newer, operation, reply({}))).toBe(newer)
})

test('two answers are told of even when what is known is newer than the reply', () => {
  const conflict = { id: 'c1', at: ['name'] } as Conflict
  const next = applySaved({ ...plan, revision: 9 }, operation, reply({ conflicts: [conflict] }))
  expect(next).toMatchObject({ revision: 9, pending: [conflict], answers: plan.answers })
})

test('differences are laid over what was concluded before, and only over that', () => {
  const delta = ['o', { analysis: ['o', { open: ['a', 0, 1, []] }, []] }, []]
  const fits = applySaved(plan, operation, reply({ judged: { tag: 'b', from: 'a', delta } as SavedReply['judged'] }))
  expect(fits).toMatchObject({ tag: 'b', revision: 5, facts: { n: 1 }, analysis: { open: [2] } })
  const other = applySaved(plan, operation, reply({ judged: { tag: 'b', from: 'x', delta } as SavedReply['judged'] }))
  expect(other).toMatchObject({
    tag: 'a',
    revision: 4,
    analysis: { open: [1, 2] },
    answers: { legal: { name: 'mine' } },
  })
})
