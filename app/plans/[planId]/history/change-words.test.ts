import { expect, test } from 'vitest'
import type { Change } from '@/lib/core/plan/change'
import { changeWords, entryLines } from './change-words'

const labels = {
  rows: 'Attribute mapping',
  'rows#': 'attribute',
  'rows.confirmed': 'Confirmed',
  'rows.confirmed=yes': 'Yes',
}

test('rows changed alike are one line with their number', () => {
  const confirm = (id: string): Change => ({ op: 'set', at: ['rows', id, 'confirmed'], value: 'yes' })
  expect(entryLines([confirm('a'), confirm('b')], labels)).toEqual([
    { line: 'Attribute mapping, confirmed: Yes', times: 2 },
  ])
})

test('a row is said with its article, and one row is one row', () => {
  const added: Change = { op: 'insert', at: ['rows'], value: { id: 'a', source: 'email' }, after: null }
  expect(changeWords(added, labels)).toBe('Attribute mapping: added an attribute, email')
  const whole: Change = { op: 'set', at: ['rows'], value: [{ id: 'a' }] }
  expect(changeWords(whole, labels)).toBe('Attribute mapping: 1 row')
})
