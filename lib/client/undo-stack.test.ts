import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { JsonObject } from '@/lib/core/json'
import { applyChange } from '@/lib/core/plan/change'
import { changeArbitrary, draftArbitrary } from '@/lib/core/plan/change-arbitrary'
import { type Edit, EMPTY_STACK, record, redo, undo } from './undo-stack'

const apply = (draft: JsonObject, { changes }: Edit) => changes.reduce(applyChange, draft)

test('undo walks back through every state and redo forward again', () => {
  fc.assert(
    fc.property(
      draftArbitrary,
      fc.array(fc.array(changeArbitrary, { maxLength: 3 }), { maxLength: 8 }),
      (start, all) => {
        let stack = EMPTY_STACK
        let draft = start
        const states = [draft]
        for (const changes of all) {
          const edit: Edit = { step: 'legal', changes, revision: 1 }
          const before = stack.done.length
          stack = record(stack, draft, edit)
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
    stack = record(
      stack,
      { a: index },
      { step: 'legal', revision: index, changes: [{ op: 'set', at: ['a'], value: -1 }] },
    )
  }
  expect(stack.done).toHaveLength(20)
  const taken = undo(stack)
  expect(taken?.edit).toEqual({ step: 'legal', revision: 29, changes: [{ op: 'set', at: ['a'], value: 29 }] })
  const again = record(
    taken?.stack ?? EMPTY_STACK,
    {},
    { step: 'legal', revision: 31, changes: [{ op: 'set', at: ['b'], value: 1 }] },
  )
  expect(again.undone).toEqual([])
})
