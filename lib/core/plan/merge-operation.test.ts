import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { JsonObject } from '@/lib/core/json'
import { applyChange, type Change } from './change'
import { changeArbitrary, draftArbitrary } from './change-fixture'
import { mergeOperation } from './merge-operation'

/** Every value of a draft by its place; rows by id, so that their order does not matter. */
function leaves(draft: JsonObject): Map<string, string> {
  const found = new Map<string, string>()
  for (const [key, value] of Object.entries(draft)) {
    if (!Array.isArray(value)) {
      found.set(key, JSON.stringify(value))
      continue
    }
    for (const row of value as JsonObject[]) {
      for (const [cell, inside] of Object.entries(row)) found.set(`${key}/${row.id}/${cell}`, JSON.stringify(inside))
    }
  }
  return found
}

function changedPlaces(before: JsonObject, after: JsonObject): string[] {
  const [was, now] = [leaves(before), leaves(after)]
  return [...new Set([...was.keys(), ...now.keys()])].filter((place) => was.get(place) !== now.get(place))
}

const turn = fc.record({
  editor: fc.integer({ min: 0, max: 3 }),
  /** How far behind the newest revision the editor's screen is. */
  behind: fc.integer({ min: 0, max: 6 }),
  changes: fc.array(changeArbitrary, { minLength: 1, maxLength: 3 }),
})

test('random editors, some far behind: nobody overwrites what they have not seen, and nothing is lost', () => {
  fc.assert(
    fc.property(draftArbitrary, fc.array(turn, { maxLength: 20 }), (start, turns) => {
      let draft = start
      const log: { editor: number; changes: Change[] }[] = []
      // The simple model: who touched each place last, and when.
      const touched = new Map<string, { editor: number; revision: number }>()
      for (const { editor, behind, changes } of turns) {
        const base = Math.max(0, log.length - behind)
        const since = log.slice(base).filter((entry) => entry.editor !== editor)
        const merged = mergeOperation(draft, since, changes)
        expect([...merged.applied, ...merged.refused.map((one) => one.change)]).toHaveLength(changes.length)
        expect(merged.undo.reduce(applyChange, merged.draft)).toEqual(draft)
        const revision = log.length + 1
        for (const place of changedPlaces(draft, merged.draft)) {
          const last = touched.get(place)
          const isUnseen = last !== undefined && last.editor !== editor && last.revision > base
          expect(isUnseen, `${place} of editor ${last?.editor} overwritten by ${editor}`).toBe(false)
          touched.set(place, { editor, revision })
        }
        draft = merged.draft
        log.push({ editor, changes: merged.applied })
      }
    }),
    { numRuns: 1500 },
  )
})

test('what builds on a refused row waits with it', () => {
  const since = [{ changes: [{ op: 'set' as const, at: ['list'], value: null }] }]
  const changes: Change[] = [
    { op: 'insert', at: ['list'], value: { id: 'r1' }, after: null },
    { op: 'set', at: ['list', 'r1', 'x'], value: 'typed' },
    { op: 'set', at: ['a'], value: 1 },
  ]
  const merged = mergeOperation({ list: null }, since, changes)
  expect(merged.refused.map((one) => one.change)).toEqual(changes.slice(0, 2))
  expect(merged.draft).toEqual({ list: null, a: 1 })
})

test('wanting what stands there already is no clash', () => {
  const since = [1, 2].map((value) => ({ changes: [{ op: 'set' as const, at: ['a'], value }] }))
  const same: Change = { op: 'set', at: ['a'], value: 2 }
  expect(mergeOperation({ a: 2 }, since, [same]).refused).toEqual([])
  expect(mergeOperation({ a: 2 }, since, [{ ...same, value: 3 }]).refused).toHaveLength(1)
})
