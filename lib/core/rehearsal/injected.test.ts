import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DEFECT_MAPPING, DEFECTS, type Defect, defectCsv, defectRecords } from './defects-fixture'
import { ndjson, planOf, rehearse } from './test-kit'
import type { RehearsalTotals } from './totals'

const PLAN = planOf({
  plan: {
    uniqueness: 'within',
    method: 'silent',
    states: [{ id: 's', source: 'active', target: 'active', users: null }],
  },
  rows: DEFECT_MAPPING,
  marks: { badge: { unique: true } },
})
const NAMES = Object.keys(DEFECTS) as Defect[]

function truth(injected: readonly (Defect | null)[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const name of injected) if (name) counts[name] = (counts[name] ?? 0) + 1
  return counts
}

const found = ({ rules }: RehearsalTotals) => Object.fromEntries(rules.map(({ id, records }) => [id, records]))

test('whatever is injected is found and nothing is invented, with the row numbers of the first of each', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.constantFrom(...NAMES)), { minLength: 1, maxLength: 80 }), (injected) => {
      const table = rehearse([{ name: 'users.csv', content: defectCsv(injected) }], PLAN)
      expect(found(table)).toEqual(truth(injected))
      for (const { id, places } of table.rules) {
        // Line 1 has the titles and line 2 the first person.
        const rows = injected.flatMap((name, i) => (name === id ? [i + 3] : []))
        expect(places.map(({ row }) => row)).toEqual(rows.slice(0, 5))
      }
      const nested = rehearse([{ name: 'users.ndjson', content: ndjson(defectRecords(injected)) }], PLAN)
      expect(found(nested)).toEqual(truth(injected))
      const { accepted, rejected, records } = table
      expect([accepted, rejected, records]).toEqual([nested.accepted, nested.rejected, injected.length + 1])
    }),
    { numRuns: 60 },
  )
})

test('every defect has a rule that names it alone', () => {
  for (const name of NAMES) {
    expect(found(rehearse([{ name: 'users.csv', content: defectCsv([name]) }], PLAN))).toEqual({ [name]: 1 })
  }
})
