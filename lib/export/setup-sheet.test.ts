import { expect, test } from 'vitest'
import { known } from '@/lib/core/facts/fact'
import { SAMPLE_TODAY, samplePlan } from '@/lib/plan/sample/sample-plan'
import { bundleFixture, emptyBundle } from './bundle-fixture'
import { bundleOf } from './bundle-of'
import type { Bundle } from './exporter'
import { setupSheet } from './setup-sheet'

const typed = { kind: 'person', name: 'Answer', date: null } as const
const render = async (bundle: Bundle) => new TextDecoder().decode(await setupSheet.render(bundle))

test('names what to create, in order, for the sample plan', async () => {
  const text = await render(bundleOf(samplePlan(), SAMPLE_TODAY))
  for (const part of [
    '| `customer_no` | Text | no | yes | no | 8 |',
    '| `is_migrated` | Text |',
    '| role | help-desk-agent | organization | agent |',
    'https://api.eu.asgardeo.io/t/alderbrookwater/oauth2/token',
    '| User name | e-mail address |',
    '| Authentication service | Auth0, customer tenant, its password check |',
  ]) {
    expect(text).toContain(part)
  }
  const order = [
    'Set the user name type',
    'Create the new attributes',
    'Create the groups',
    'login script',
    'Import a pilot',
  ]
  expect(order.map((part) => text.indexOf(part))).toEqual(order.map((part) => text.indexOf(part)).sort((a, b) => a - b))
})

test('without silent users there is no login script, without facts only honest gaps', async () => {
  const bundle = bundleFixture()
  bundle.facts.strategy.silentUsers = known(0, typed)
  expect(await render(bundle)).not.toMatch(/is_migrated|Firewall|login script/)
  const empty = await render(emptyBundle())
  expect(empty).toContain('Not known yet.')
  expect(empty).not.toMatch(/undefined|null|NaN|\[object/)
})
