import fc from 'fast-check'
import { expect, test } from 'vitest'
import { GrowingBytes } from './growing-bytes'

test('what is kept is followed by what comes, however much of the front is read in between', () => {
  const portion = fc.tuple(fc.uint8Array({ maxLength: 40 }), fc.nat({ max: 100 }))
  fc.assert(
    fc.property(fc.array(portion, { maxLength: 60 }), (portions) => {
      const growing = new GrowingBytes()
      let kept: Uint8Array = new Uint8Array(0)
      let expected: number[] = []
      for (const [more, share] of portions) {
        kept = growing.join(kept, more)
        expected = [...expected, ...more]
        expect([...kept]).toEqual(expected)
        const read = Math.floor((kept.length * share) / 100)
        kept = kept.subarray(read)
        expected = expected.slice(read)
      }
    }),
  )
})

test('a stream of portions with a rest each time is read in one buffer', () => {
  const growing = new GrowingBytes()
  const buffers = new Set<ArrayBufferLike>()
  let kept: Uint8Array = new Uint8Array(10)
  for (let n = 0; n < 100; n++) {
    const all = growing.join(kept, new Uint8Array(1000))
    buffers.add(all.buffer)
    kept = all.subarray(all.length - (n % 90) - 1)
  }
  expect(buffers.size).toBeLessThan(4)
})
