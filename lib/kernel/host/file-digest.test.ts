import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Sha256 } from '@/lib/core/sha256'
import { fileDigest } from './file-digest'

test('the digest of the empty file and of abc (FIPS 180-4)', () => {
  expect(fileDigest().hex()).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  const abc = fileDigest()
  abc.update(new TextEncoder().encode('abc'))
  expect(abc.hex()).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
})

test('any bytes in any portions give the digest of the plain code', () => {
  const portion = fc.oneof(fc.uint8Array({ maxLength: 200 }), fc.integer({ min: 65_000, max: 140_000 }).map(bytesOf))
  fc.assert(
    fc.property(fc.array(portion, { maxLength: 6 }), (portions) => {
      const [ours, plain] = [fileDigest(), new Sha256()]
      for (const bytes of portions) {
        ours.update(bytes)
        plain.update(bytes)
      }
      expect(ours.hex()).toBe(plain.hex())
    }),
    { numRuns: 60 },
  )
})

function bytesOf(length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, i) => (i * 31 + (i >> 8)) & 0xff)
}
