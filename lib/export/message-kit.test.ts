import { expect, test } from 'vitest'
import { SAMPLE_TODAY, samplePlan } from '@/lib/plan/sample/sample-plan'
import { bundleOf } from './bundle-of'
import { messageKitFile } from './message-kit'

const render = async (plan = samplePlan()) =>
  new TextDecoder().decode(await messageKitFile.render(bundleOf(plan, SAMPLE_TODAY)))

test('the kit has every text with its day, and says what to translate', async () => {
  const text = await render()
  expect(text).toContain('To translate: Irish, Polish.')
  expect(text).toMatch(/## Notice to users\n\nTo: All users\. 30 days before go-live: Thursday 25 February 2027\./)
  expect(text.match(/^## /gm)).toHaveLength(8)
})

test('a text taken over into step 6 is printed as it was changed there', async () => {
  const plan = samplePlan()
  const rows = plan.answers.impact.messages as object[]
  plan.answers.impact.messages = [
    ...rows,
    { id: 'kit-reminder', who: 'Customers', daysBefore: 2, text: 'Our *own* words' },
  ] as never
  const text = await render(plan)
  expect(text).toContain('Our \\*own\\* words')
  expect(text).toContain('To: Customers. 2 days before go-live: Thursday 25 March')
})
