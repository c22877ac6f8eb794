import fc from 'fast-check'
import { expect, test } from 'vitest'
import { causesText, readCauses } from './cause-text'
import { causeChangeText, changedCauses, changeSentence } from './compare-runs'
import { REHEARSAL_RULES } from './rules'
import { planOf, rehearse } from './test-kit'
import { readTotals } from './totals-schema'

const run = (rejected: number, records = 10_000) => ({ records, rejected, causes: [] })

test('causes survive being written as text', () => {
  const ids = fc.constantFrom(...REHEARSAL_RULES.map(({ id }) => id))
  fc.assert(
    fc.property(fc.uniqueArray(fc.record({ id: ids, records: fc.nat() }), { selector: ({ id }) => id }), (rules) => {
      expect(readCauses(causesText(rules)).map(({ rule, records }) => ({ id: rule, records }))).toEqual(rules)
    }),
  )
  expect(readCauses('nonsense; ; username-taken 5')).toEqual([
    { rule: 'username-taken', title: 'Username taken after case folding', records: 5 },
  ])
})

test('the change is a share, and 100% means that nothing is left', () => {
  expect(changeSentence(run(3638), run(291))).toBe('Rejected records down 92%, from 3,638 to 291.')
  expect(changeSentence(run(1000), run(1))).toContain('down 99%')
  expect(changeSentence(run(1000), run(0))).toContain('down 100%')
  expect(changeSentence(run(0), run(5))).toBe('Rejected records up, from 0 to 5.')
  // Of another number of records, shares are compared and said.
  expect(changeSentence({ records: 47_800, rejected: 292 }, { records: 2000, rejected: 22 })).toBe(
    'The share of rejected records is up 80%, from 292 of 47,800 to 22 of 2,000.',
  )
  expect(changeSentence(run(10, 100), run(20, 200))).toContain('same share')
})

test('causes are compared by rule, the largest change first', () => {
  const before = { ...run(5), causes: readCauses('username-taken 300; phone-form 20') }
  const after = { ...run(5), causes: readCauses('phone-form 4; locale-form 40') }
  expect(changedCauses(before, after).map(({ rule, before: was, after: is }) => [rule, was, is])).toEqual([
    ['username-taken', 300, 0],
    ['locale-form', 0, 40],
    ['phone-form', 20, 4],
  ])
})

test('a result that was written can be read back; anything else cannot', () => {
  const totals = rehearse(
    [{ name: 'u.csv', content: 'mail,first\nann,Ann\nbo@corp.example,\n' }],
    planOf({ rows: [['mail', 'username']] }),
  )
  expect(readTotals(JSON.parse(JSON.stringify(totals)))).toEqual(totals)
  expect(readTotals({ ...totals, sample: ['ann'] })).toBeNull()
  expect(readTotals({ ...totals, records: 7 })).toBeNull()
  expect(readTotals(null)).toBeNull()
})

test('the change of a cause in words; 100% is never said while one is left', () => {
  const said = (before: number, after: number) => causeChangeText({ before, after })
  expect([said(100, 8), said(1000, 1), said(0, 4), said(4, 0), said(3, 3), said(4, 6)]).toEqual([
    'Down 92%',
    'Down 99%',
    'New',
    'Gone',
    'Same',
    'Up 50%',
  ])
})
