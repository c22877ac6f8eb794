import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isDeeperThan } from './json-depth'

const bytes = (text: string) => new TextEncoder().encode(text)

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  return 1 + Math.max(0, ...Object.values(value).map(depthOf))
}

test('counts what stands in each other, and no bracket inside text', () => {
  fc.assert(
    fc.property(fc.json(), fc.integer({ min: 0, max: 6 }), (text, limit) => {
      expect(isDeeperThan(bytes(text), limit)).toBe(depthOf(JSON.parse(text)) > limit)
    }),
  )
  expect(isDeeperThan(bytes(String.raw`"[[[[\"[[[["`), 0)).toBe(false)
})

test('a million brackets are refused without recursion', () => {
  expect(isDeeperThan(bytes('['.repeat(1_000_000)), 32)).toBe(true)
})
