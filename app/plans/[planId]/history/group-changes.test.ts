import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isJsonObject, type JsonObject } from '@/lib/core/json'
import { draftArbitrary } from '@/lib/core/plan/change-fixture'
import { diffDrafts } from '@/lib/core/plan/diff-drafts'
import { groupChanges } from './group-changes'

const ids = (draft: JsonObject) =>
  Array.isArray(draft.list) ? draft.list.flatMap((row) => (isJsonObject(row) ? [String(row.id)] : [])) : []

test('rows said to be added are new, rows said to be removed are gone, and every cell shows both values', () => {
  fc.assert(
    fc.property(draftArbitrary, draftArbitrary, (from, to) => {
      const { answers, lists } = groupChanges(diffDrafts(from, to), from)
      for (const { change, was, now } of answers) {
        expect(was).toEqual(from[change.at[0] as string])
        expect(now).toEqual(to[change.at[0] as string])
      }
      for (const row of lists.flatMap(({ rows }) => rows)) {
        const [had, has] = [ids(from).includes(row.id), ids(to).includes(row.id)]
        expect([had, has]).toEqual([row.kind !== 'added', row.kind !== 'removed'])
      }
      expect(new Set(lists.map(({ list }) => list)).size).toBe(lists.length)
    }),
    { numRuns: 500 },
  )
})
