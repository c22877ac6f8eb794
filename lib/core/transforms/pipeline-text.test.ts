import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readPipeline, writePipeline } from './pipeline-text'

const CASES: [string, string[]][] = [
  ['', []],
  [' , ,', []],
  ['trim, lower-case , phone-to-e164:IE', ['trim', 'lower-case', 'phone-to-e164:IE']],
  ['replace:", ="', ['replace:, =']],
  ['trim, template:"{}, {unit}", nfc', ['trim', 'template:{}, {unit}', 'nfc']],
  ['join-values:" "', ['join-values: ']],
  ['default:"say ""hi"", then go"', ['default:say "hi", then go']],
  // Not closed, or more behind the closing quote: the quotes are the argument's own, as they always were.
  ['replace:"=x, trim', ['replace:"=x', 'trim']],
  ['replace:"a"="b", trim', ['replace:"a"="b"', 'trim']],
  ['value-map:a=b|c=d', ['value-map:a=b|c=d']],
]

test.each(CASES)('%j reads as %j', (text, steps) => {
  expect(readPipeline(text)).toEqual(steps)
})

test('what is written reads back as it was, whatever an argument holds', () => {
  const id = fc.constantFrom('trim', 'replace', 'no-such')
  const marks = fc.string({ unit: fc.constantFrom('a', '"', ',', ':', ' ', '=', '{}', '\\') })
  const step = fc.oneof(
    id,
    fc.tuple(id, fc.oneof(marks, fc.string({ unit: 'binary' }))).map(([name, argument]) => `${name}:${argument}`),
  )
  fc.assert(
    fc.property(fc.array(step, { maxLength: 5 }), (steps) => {
      expect(readPipeline(writePipeline(steps))).toEqual(steps)
    }),
  )
})

test('reading is total, and what was read once is written the same', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '"', ',', ':', ' ') }), (text) => {
      const steps = readPipeline(text)
      expect(readPipeline(writePipeline(steps))).toEqual(steps)
    }),
  )
})
