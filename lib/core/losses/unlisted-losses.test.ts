import { expect, test } from 'vitest'
import { answered } from '@/lib/core/facts/fact'
import { unknownFacts } from '@/lib/core/facts/unknown-facts'
import { exampleAttribute } from '@/lib/core/rules/example-facts'
import { unlistedLossBlocks, unlistedLosses } from './unlisted-losses'

test('counts come from the facts, unknown stays unknown, and nobody concerned is no loss', () => {
  const facts = unknownFacts()
  expect(unlistedLosses(facts)).toHaveLength(7)
  expect(unlistedLossBlocks(facts)).toEqual([])
  facts.data.users = answered(1000)
  facts.data.withMfa = answered(60)
  facts.data.withSocialLogin = answered(0)
  facts.data.inventory = answered([exampleAttribute({ name: 'email_verified', fill: 0.5 })])
  const found = new Map(unlistedLosses(facts).map((loss) => [loss.what, loss.users]))
  expect(found.get('Second factors')).toMatchObject({ value: 60 })
  expect(found.get('Verified flags of addresses and numbers')).toMatchObject({ value: 500 })
  expect(found.get('Open sessions and remembered devices')).toEqual({ known: false })
  expect(found.has('Links to social accounts')).toBe(false)
})

test('what step 6 lists is not suggested again', () => {
  const facts = unknownFacts()
  facts.impact.losses = answered(
    ['MFA', 'Links to Google', 'Password history', 'Sessions', 'Consents', 'Audit log', 'Verified flags'].map(
      (what, i) => ({ id: String(i), what, users: null, workaround: '' }),
    ),
  )
  expect(unlistedLosses(facts)).toEqual([])
})
