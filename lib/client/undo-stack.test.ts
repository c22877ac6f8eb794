import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { JsonObject } from '@/lib/core/json'
import { applyChange } from '@/lib/core/plan/change'
import { changeArbitrary, draftArbitrary } from '@/lib/core/plan/change-fixture'
import { type Edit, EMPTY_STACK, record, redo, undo } from './undo-stack'

/** The whole plan of two steps. */
type Both = { legal: JsonObject; data: JsonObject }

function apply(plan: Both, { parts }: Edit): Both {
  const after = { ...plan }
  for (const { step, changes } of parts)
    after[step as keyof Both] = changes.reduce(applyChange, plan[step as keyof Both])
  return after
}

test('undo walks back through every state and redo forward again', () => {
  fc.assert(
    fc.property(
      fc.record({ legal: draftArbitrary, data: draftArbitrary }),
      fc.array(
        fc.uniqueArray(
          fc.record({
            step: fc.constantFrom('legal' as const, 'data' as const),
            changes: fc.array(changeArbitrary, { maxLength: 3 }),
          }),
          { selector: ({ step }) => step, maxLength: 2 },
        ),
        { maxLength: 8 },
      ),
      (start, all) => {
        let stack = EMPTY_STACK
        let draft: Both = start
        const states = [draft]
        for (const parts of all) {
          const edit: Edit = { parts, revision: 1 }
          const before = stack.done.length
          const was = draft
          stack = record(stack, (step) => was[step as keyof Both], edit)
          draft = apply(draft, edit)
          if (stack.done.length > before) states.push(draft)
        }
        for (let step = states.length - 2; step >= 0; step -= 1) {
          const taken = undo(stack)
          if (!taken) throw new Error('nothing to undo')
          draft = apply(draft, taken.edit)
          stack = taken.stack
          expect(draft).toEqual(states[step])
        }
        expect(undo(stack)).toBeNull()
        for (const state of states.slice(1)) {
          const done = redo(stack)
          if (!done) throw new Error('nothing to redo')
          draft = apply(draft, done.edit)
          stack = done.stack
          expect(draft).toEqual(state)
        }
        expect(redo(stack)).toBeNull()
      },
    ),
    { numRuns: 300 },
  )
})

test('the last twenty edits are kept, and a new one ends what could be done again', () => {
  let stack = EMPTY_STACK
  for (let index = 0; index < 30; index += 1) {
    stack = record(stack, () => ({ a: index }), {
      parts: [{ step: 'legal', changes: [{ op: 'set', at: ['a'], value: -1 }] }],
      revision: index,
    })
  }
  expect(stack.done).toHaveLength(20)
  const taken = undo(stack)
  expect(taken?.edit).toEqual({
    revision: 29,
    parts: [{ step: 'legal', changes: [{ op: 'set', at: ['a'], value: 29 }] }],
  })
  const again = record(taken?.stack ?? EMPTY_STACK, () => ({}), {
    parts: [{ step: 'legal', changes: [{ op: 'set', at: ['b'], value: 1 }] }],
    revision: 31,
  })
  expect(again.undone).toEqual([])
})
