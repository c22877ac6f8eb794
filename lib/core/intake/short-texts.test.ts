import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ShortTexts } from './short-texts'

test('a text is the one of its bytes, whatever was asked for before', () => {
  const texts = new ShortTexts()
  const encoder = new TextEncoder()
  // Few letters, so that places clash and values come again.
  const value = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 32 })
  fc.assert(
    fc.property(value, fc.nat({ max: 9 }), (text, before) => {
      const bytes = encoder.encode('x'.repeat(before) + text)
      expect(ShortTexts.takes(text.length)).toBe(true)
      expect(texts.text(bytes, before, bytes.length)).toBe(text)
      expect(texts.text(bytes, before, bytes.length)).toBe(text)
    }),
    { numRuns: 2000 },
  )
})
