import { expect, test } from 'vitest'
import { readable } from '@/lib/core/profile/test-kit'
import { SAMPLE_TODAY, samplePlan } from '@/lib/plan/sample/sample-plan'
import { bundleOf } from './bundle-of'
import { twinSample } from './twin-sample'

test('twenty users with every attribute of the inventory but secrets', async () => {
  const plan = samplePlan()
  const content = await twinSample.render(bundleOf(plan, SAMPLE_TODAY))
  const profile = readable({ name: 'twin-sample.csv', content })
  expect(profile.users).toBe(20)
  const wanted = plan.profiles[0]!.profile.attributes.filter(({ confidential }) => confidential !== 'secret')
  expect(profile.attributes.map(({ name }) => name)).toEqual(wanted.map(({ name }) => name))
  for (const [address] of new TextDecoder().decode(content).matchAll(/@[\w.-]+/g))
    expect(address).toMatch(/(\.example|\.test|@example\.(com|net|org))$/)
})

test('no hash, not even an invented one', async () => {
  const plan = samplePlan()
  const stored = plan.profiles[0]!
  const secret = { ...stored.profile.attributes[0]!, name: 'password_hash', confidential: 'secret' as const }
  const profile = { ...stored.profile, attributes: [...stored.profile.attributes, secret] }
  const bundle = bundleOf({ ...plan, profiles: [{ ...stored, profile }] }, SAMPLE_TODAY)
  expect(new TextDecoder().decode(await twinSample.render(bundle))).not.toContain('password_hash')
})
