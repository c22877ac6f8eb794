import { expect, test } from 'vitest'
import { TRANSFORMS } from '@/lib/core/transforms'
import { planOf, rehearse } from '../test-kit'
import { REHEARSAL_RULES } from '.'
import type { ExampleRecord } from './rehearsal-rule'

test('ids are unique, sentences are sentences, offers exist', () => {
  expect(new Set(REHEARSAL_RULES.map(({ id }) => id)).size).toBe(REHEARSAL_RULES.length)
  for (const { id, title, fix, offers, source } of REHEARSAL_RULES) {
    expect(title, id).toMatch(/^[A-Z][^.!]*$/)
    expect(fix, id).toMatch(/^[A-Z][^!]*\.$/)
    expect(source.date, id).toMatch(/^\d{4}-\d\d-\d\d$/)
    if (offers !== undefined) expect(TRANSFORMS.map((transform) => transform.id)).toContain(offers)
  }
})

test('what rests on a default or an inference is at most a warning', () => {
  const unsure = REHEARSAL_RULES.filter(({ rests, source }) => rests === 'default' || source.certainty === 'inferred')
  expect(unsure.filter(({ severity }) => severity === 'block')).toEqual([])
})

for (const rule of REHEARSAL_RULES) {
  const found = (records: ExampleRecord[]) => {
    const totals = rehearse([{ name: 'users.json', content: JSON.stringify(records) }], planOf(rule.example))
    return totals.rules.find(({ id }) => id === rule.id)
  }
  test(`${rule.id} names the last record of its example and is silent beside it`, () => {
    const fires = found(rule.example.fires)
    expect(fires?.records).toBe(1)
    expect(fires?.places).toEqual([{ file: 0, row: rule.example.fires.length }])
    expect(found(rule.example.silent)).toBeUndefined()
  })
}
