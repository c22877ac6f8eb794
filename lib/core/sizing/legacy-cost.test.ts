import { expect, test } from 'vitest'
import { known } from '@/lib/core/facts/fact'
import { unknownFacts } from '@/lib/core/facts/unknown-facts'
import { exampleSource } from '@/lib/core/rules/example-facts'
import { legacyMonth, moneyText } from './legacy-cost'

const month = (...costs: [cost: number | null, currency: string | null][]) => {
  const sources = costs.map(([monthlyCost, currency], i) => exampleSource({ id: `${i}`, monthlyCost, currency }))
  const data = { ...unknownFacts().data, sources: known(sources, { kind: 'person', name: 'Answer', date: null }) }
  return legacyMonth({ data })
}

test('costs of one currency are added; a missing one or a mix of currencies is unknown, never a sum', () => {
  expect(legacyMonth(unknownFacts())).toBeNull()
  expect(month()).toBeNull()
  expect(month([4100, 'EUR'], [900, 'EUR'])).toEqual({ amount: 5000, currency: 'EUR' })
  expect(month([0, null])).toEqual({ amount: 0, currency: null })
  expect(month([4100, 'EUR'], [null, 'EUR'])).toBeNull()
  expect(month([4100, 'EUR'], [900, 'USD'])).toBeNull()
  expect(month([4100, 'EUR'], [900, null])).toBeNull()
})

test('money is written with its currency, when somebody chose one', () => {
  expect([moneyText(4100, 'EUR'), moneyText(4100, null)]).toEqual(['EUR 4,100', '4,100'])
})
