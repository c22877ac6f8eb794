import { expect, test } from 'vitest'
import { bundleOf } from '@/lib/export/bundle-of'
import { json } from '@/lib/export/json'
import { readPlanFile } from '@/lib/plan/file/read-plan-file'
import { SAMPLE_TODAY, samplePlan } from '@/lib/plan/sample/sample-plan'

// Written anew by `vitest run tests/sample-plan.test.ts -u` after a step's sample changed.
test('public/sample-plan.json is the plan made of the steps samples, and reads back as it', async () => {
  const bytes = await json.render(bundleOf(samplePlan(), SAMPLE_TODAY))
  const text = new TextDecoder().decode(bytes)
  await expect(text).toMatchFileSnapshot('../public/sample-plan.json')
  expect(readPlanFile(JSON.parse(text))).toEqual({ plan: samplePlan() })
})
