import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type TextPart, wordDiff } from './word-diff'

const words = fc
  .array(fc.constantFrom('users', 'are', 'told', 'by', 'mail', ' ', ' ', ', ', '8,100', 'ä̈', '\n'), { maxLength: 25 })
  .map((list) => list.join(''))
const text = fc.oneof(words, fc.string({ unit: 'binary', maxLength: 20 }))
const joined = (parts: TextPart[], left: TextPart['kind']) =>
  parts
    .filter(({ kind }) => kind !== left)
    .map((part) => part.text)
    .join('')

test('applied to the old text it gives the new one, and taken back the old one', () => {
  fc.assert(
    fc.property(text, text, (old, now) => {
      const parts = wordDiff(old, now)
      expect(joined(parts, 'removed')).toBe(now)
      expect(joined(parts, 'added')).toBe(old)
    }),
    { numRuns: 1000 },
  )
})

test('equal texts differ in nothing, and no two neighbours are of one kind', () => {
  fc.assert(
    fc.property(text, text, (old, now) => {
      expect(wordDiff(old, old).every(({ kind }) => kind === 'same')).toBe(true)
      const kinds = wordDiff(old, now).map(({ kind }) => kind)
      expect(kinds.every((kind, index) => kind !== kinds[index + 1])).toBe(true)
      expect(wordDiff(old, now).every((part) => part.text !== '')).toBe(true)
    }),
  )
})

test('a word is replaced as a word', () => {
  expect(wordDiff('We tell 8,100 users by mail.', 'We tell all users by letter.')).toEqual([
    { kind: 'same', text: 'We tell ' },
    { kind: 'removed', text: '8,100' },
    { kind: 'added', text: 'all' },
    { kind: 'same', text: ' users by ' },
    { kind: 'removed', text: 'mail' },
    { kind: 'added', text: 'letter' },
    { kind: 'same', text: '.' },
  ])
})

test('two long texts without a word in common are one replacement, at once', () => {
  const [old, now] = ['a '.repeat(3_000), 'b\n'.repeat(3_000)]
  expect(wordDiff(old, now).map(({ kind }) => kind)).toEqual(['removed', 'added'])
})
