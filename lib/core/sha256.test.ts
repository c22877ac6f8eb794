import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Sha256, sha256Hex } from './sha256'

const oracle = (input: string | Uint8Array): string => createHash('sha256').update(input).digest('hex')

test('every length around the block borders', () => {
  for (let n = 0; n <= 200; n++) {
    const bytes = Uint8Array.from({ length: n }, (_, i) => (i * 37 + n) & 255)
    expect(sha256Hex(bytes)).toBe(oracle(bytes))
  }
})

test('any text and any bytes, also a view into a larger buffer', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => sha256Hex(text) === oracle(text)))
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 9, maxLength: 700 }), (bytes) => {
      const view = bytes.subarray(3, bytes.length - 2)
      return sha256Hex(view) === oracle(view)
    }),
  )
})

test('a megabyte', () => {
  const bytes = new Uint8Array(1_000_003).fill(97)
  expect(sha256Hex(bytes)).toBe(oracle(bytes))
})

test('portions do not change the digest', () => {
  const bytes = Uint8Array.from({ length: 300 }, (_, i) => i & 255)
  for (const step of [1, 7, 63, 64, 65, 128, 299]) {
    const digest = new Sha256()
    for (let at = 0; at < bytes.length; at += step) digest.update(bytes.subarray(at, at + step))
    expect(digest.hex()).toBe(sha256Hex(bytes))
  }
})
