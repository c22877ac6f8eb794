import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changedAnswers, REVIEW_STATES, REVIEW_STEPS, type ReviewState, reviewSteps, unsendable } from './review'

const state = fc.constantFrom(...REVIEW_STATES)
const roles = ['viewer', 'commenter', 'reviewer', 'editor', 'owner'] as const

test('from every state there is a way on for the owner, and no state is a dead end', () => {
  for (const from of REVIEW_STATES) expect(reviewSteps({ state: from }, 'owner')).not.toEqual([])
  const reached = new Set<ReviewState>(['draft', 'sent'])
  for (let round = 0; round < REVIEW_STATES.length; round += 1) {
    for (const step of REVIEW_STEPS) if (reached.has(step.from)) reached.add(step.to)
  }
  expect([...reached].sort()).toEqual([...REVIEW_STATES].sort())
})

test('no move of the review leads to "sent", and readers never move', () => {
  const move = fc.record({ role: fc.constantFrom(...roles), pick: fc.nat() })
  fc.assert(
    fc.property(fc.array(move, { maxLength: 30 }), (walk) => {
      let now: ReviewState = 'draft'
      for (const { role, pick } of walk) {
        const may = reviewSteps({ state: now }, role)
        if (role === 'viewer' || role === 'commenter') expect(may).toEqual([])
        const step = may[pick % Math.max(1, may.length)]
        if (!step) continue
        now = step.to
        expect(now).not.toBe('sent')
        if (now === 'approved') expect(['reviewer', 'owner']).toContain(role)
      }
    }),
  )
})

test('one way leads from one state to another, and editors do not approve what they wrote', () => {
  fc.assert(
    fc.property(state, (from) => {
      const ways = REVIEW_STEPS.filter((step) => step.from === from).map((step) => step.to)
      expect(new Set(ways).size).toBe(ways.length)
      expect(ways).not.toContain(from)
    }),
  )
  expect(reviewSteps({ state: 'in-review' }, 'editor').map((step) => step.to)).toEqual(['draft'])
})

test('changed answers are summed over the steps, and unknown stays unknown', () => {
  expect(changedAnswers({ changed: { legal: 2, data: 1 } })).toBe(3)
  expect(changedAnswers({ changed: {} })).toBe(0)
  expect(changedAnswers({ changed: null })).toBeNull()
})

test('a request is sent over no review, over an approval that stands, or again', () => {
  const may = REVIEW_STATES.flatMap((from) =>
    [true, false].filter((stands) => unsendable({ state: from, stands }) === null).map((stands) => `${from} ${stands}`),
  )
  expect(may).toEqual(['draft true', 'draft false', 'approved true', 'sent true', 'sent false'])
})
