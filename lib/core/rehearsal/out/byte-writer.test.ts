import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ByteWriter } from './byte-writer'

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
const large = encoder.encode('0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'.repeat(300))
const place = fc
  .nat({ max: large.length })
  .chain((start) => fc.tuple(fc.constant(start), fc.integer({ min: start, max: Math.min(start + 90, large.length) })))
const text = fc.string({ unit: 'grapheme' })
const pieces = fc.oneof(
  text.map((value) => ({ kind: 'text' as const, value })),
  text.map((value) => ({ kind: 'quoted' as const, value })),
  text.map((value) => ({ kind: 'copy' as const, value })),
  fc.nat({ max: 2 ** 40 }).map((value) => ({ kind: 'number' as const, value })),
  place.map(([start, end]) => ({ kind: 'part' as const, start, end, of: large })),
  place.map(([start, end]) => ({ kind: 'clean' as const, start, end, of: large })),
  fc.tuple(text, fc.nat({ max: 5 })).map(([value, cut]) => {
    const of = encoder.encode(value)
    return { kind: 'part' as const, start: Math.min(cut, of.length), end: of.length, of }
  }),
)

test('whatever is written in whatever order stands there, byte for byte', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (all) => {
      const out = new ByteWriter(8)
      const expected: number[] = []
      for (const piece of all) {
        if (piece.kind === 'text') out.text(piece.value)
        else if (piece.kind === 'quoted') out.quoted(piece.value)
        else if (piece.kind === 'copy') out.copy(encoder.encode(piece.value))
        else if (piece.kind === 'number') out.number(piece.value)
        else out[piece.kind](piece.of, piece.start, piece.end)
        if ('of' in piece) {
          const quote = piece.kind === 'clean' ? [34] : []
          expected.push(...quote, ...piece.of.subarray(piece.start, piece.end), ...quote)
        } else {
          const { kind, value } = piece
          expected.push(...encoder.encode(kind === 'quoted' ? JSON.stringify(value) : String(value)))
        }
      }
      expect(decoder.decode(out.bytes.subarray(0, out.used))).toBe(decoder.decode(Uint8Array.from(expected)))
      expect([...out.bytes.subarray(0, out.used)]).toEqual(expected)
    }),
  )
})
