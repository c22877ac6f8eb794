import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { JsonObject } from '@/lib/core/json'
import { bundleFixture } from './bundle-fixture'
import { json } from './json'

test('the plan comes back unchanged', async () => {
  const bundle = bundleFixture()
  expect(JSON.parse(new TextDecoder().decode(await json.render(bundle)))).toEqual(bundle.plan)
})

test('the order in which keys were written does not show', async () => {
  await fc.assert(
    fc.asyncProperty(fc.dictionary(fc.string(), fc.jsonValue()), async (answers) => {
      const reversed = Object.fromEntries(Object.entries(answers).reverse()) as JsonObject
      const [one, two] = [answers as JsonObject, reversed].map((legal) => {
        const bundle = bundleFixture()
        return { ...bundle, plan: { ...bundle.plan, answers: { ...bundle.plan.answers, legal } } }
      })
      expect(await json.render(one!)).toEqual(await json.render(two!))
    }),
    { numRuns: 50 },
  )
})
