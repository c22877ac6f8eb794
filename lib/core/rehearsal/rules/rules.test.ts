import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CATALOGUE } from '@/lib/core/asgardeo/catalogue'
import { TRANSFORMS } from '@/lib/core/transforms'
import { applyTransforms } from '@/lib/core/transforms/apply-transforms'
import { CLEAN_LENGTH, LEAVES_CLEAN } from '../clean-value'
import { compileLanes } from '../compile-lanes'
import { planOf, rehearse, TODAY } from '../test-kit'
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

test('a rule that passes clean values never fires on one', () => {
  const clean = fc
    .stringMatching(/^[A-Za-z0-9._:/+@()= -]{1,200}$/)
    .filter((text) => text.trim() === text && text.length <= CLEAN_LENGTH)
  const lanes = compileLanes(planOf({ rows: CATALOGUE.map(({ key }) => ['a', key] as [string, string]) }), TODAY)
  fc.assert(
    fc.property(clean, (text) => {
      for (const lane of lanes) {
        const fired = lane.pure.filter(({ rule }) => REHEARSAL_RULES[rule]!.passesClean)
        expect(fired.filter(({ check }) => check(text, null as never))).toEqual([])
      }
      for (const step of LEAVES_CLEAN) expect(applyTransforms([step], text)).toBe(text)
    }),
    { numRuns: 50 },
  )
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
