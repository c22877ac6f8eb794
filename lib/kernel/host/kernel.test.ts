import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BYTE_CLASS } from '@/lib/core/intake/byte-class'
import { fingerprint } from '@/lib/core/intake/value-hash'
import { createProfiler, type ProfilerOptions } from '@/lib/core/profile/profiler'
import { profileOf } from '@/lib/core/profile/test-kit'
import { kindOf } from '@/lib/core/profile/value-type'
import { createKernel } from './create-kernel'

/** The plain code is the oracle: whatever it finds, the kernel has to find. */
function expectSame(content: string | Uint8Array, step: number): void {
  const files = [{ name: 'users.csv', content }]
  let used = 0
  const kernel = () => {
    used++
    return createKernel()
  }
  expect(profileOf(files, step, { kernel })).toEqual(profileOf(files, step))
  expect(used).toBeLessThanOrEqual(1)
}

const WORDS = [
  'Ann',
  'ann',
  'Zoë',
  'ÉMILE',
  '陽子',
  '🎉',
  ' x',
  '  ',
  'NULL',
  'null',
  'n/a',
  '-',
  '.',
  '(null)',
  '\\N',
  'nil',
  'true',
  'NO',
  'a@corp.example',
  'A@corp.example',
  'auth0|17',
  'google-oauth2|4',
  '+15550100',
  '2024-05-06T07:08:09Z',
  '1714980489000',
  '1714980489',
  '5/6/2024',
  '007',
  '42',
  '-3.5',
  `$2b$10$${'x'.repeat(53)}`,
  `{SSHA}${'Ab1+'.repeat(8)}`,
  '$argon2id$v=19$m=65536,t=3,p=4$c2FsdA$aGFzaA',
  'pbkdf2_sha256$600000$salt$aGFzaA=',
  'a'.repeat(32),
  'f'.repeat(64),
  '{"a":1}',
  '[1,2]',
  '["x"]',
  '{x',
  'admins;staff',
  'admins,staff',
  'say "hi"',
  'a\nb',
  'a\r\nb',
  'x,y',
  '0123456789'.repeat(9),
  '=1+1',
  "'quoted",
  '\u200b',
  'İstanbul',
  'ß',
  '\u0000'.replace('\u0000', '%00'),
  '../../etc/passwd',
  '<script>',
  'de-DE',
  'Europe/Berlin',
] as const

const cell = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 2, arbitrary: fc.constant('') },
  { weight: 2, arbitrary: fc.string({ maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 40 }).map((n) => `id${n}`) },
)

/** Writes a cell as some program might: quoted when it must be, when it need not be, or wrongly. */
function written(value: string, style: number): string {
  if (style === 0) return value
  if (style === 1) return `"${value}"`
  if (style === 2) return `"${value.replaceAll('"', '""')}" `
  return /[",\r\n]/.test(value) || style === 3 ? `"${value.replaceAll('"', '""')}"` : value
}

const NAMES = ['user_id', 'email', 'username', 'roles', 'password_hash', 'last_login', 'blocked', 'notes']
const tableOf = (odd: number) =>
  fc
    .tuple(
      fc.integer({ min: 1, max: NAMES.length }),
      fc.array(
        fc.array(fc.tuple(cell, fc.integer({ min: 0, max: 99 })), { minLength: NAMES.length, maxLength: NAMES.length }),
        { maxLength: 30 },
      ),
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 30, maxLength: 30 }),
      fc.boolean(),
    )
    .map(([width, rows, end, luck, last]) => {
      const lines = rows.map((cells, i) => {
        const kept = luck[i]! < odd ? width + (luck[i]! % 2 === 0 ? -1 : 1) : width
        return cells
          .slice(0, Math.max(1, Math.min(kept, cells.length)))
          .map(([value, style]) => written(value, style < odd ? style % 3 : 3 + (style % 2)))
          .join(',')
      })
      return [NAMES.slice(0, width).join(','), ...lines].join(end) + (last ? end : '')
    })

test('well-formed tables give the same profile, whatever the portions', () => {
  fc.assert(fc.property(tableOf(0), fc.integer({ min: 1, max: 300 }), expectSame), { numRuns: 200 })
})

test('tables with stray quotes, ragged rows and odd line ends give the same profile', () => {
  fc.assert(fc.property(tableOf(12), fc.integer({ min: 1, max: 300 }), expectSame), { numRuns: 300 })
})

test('tables with broken bytes give the same profile', () => {
  const broken = fc.tuple(tableOf(4), fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 255 })), { maxLength: 6 }))
  fc.assert(
    fc.property(broken, fc.integer({ min: 1, max: 300 }), ([text, changes], step) => {
      const bytes = new TextEncoder().encode(text)
      for (const [at, byte] of changes) bytes[at % bytes.length] = byte
      expectSame(bytes, step)
    }),
    { numRuns: 200 },
  )
})

/** Rows enough to be past the head of a file, which is read whole before anything is counted. */
const FILLER = Array.from(
  { length: 9000 },
  (_, i) => `auth0|f${i},f${i}@corp.example,f${i},staff,,2024-05-0${1 + (i % 9)},false,\n`,
)

/** The profile when everything behind the head comes in portions of `step` bytes. */
function inPortions(text: string, step: number, options: ProfilerOptions) {
  const head = new TextEncoder().encode(`${NAMES.join(',')}\n${FILLER.join('')}`)
  const tail = new TextEncoder().encode(text)
  const profiler = createProfiler([{ name: 'users.csv', bytes: head.length + tail.length }], options)
  profiler.push(0, head)
  for (let at = 0; at < tail.length; at += step) profiler.push(0, tail.slice(at, at + step))
  profiler.partial()
  profiler.endFile(0)
  return profiler.finish()
}

test('what comes behind the head may be cut anywhere', () => {
  fc.assert(
    fc.property(tableOf(12), fc.integer({ min: 1, max: 40 }), (text, step) => {
      expect(inPortions(text, step, { kernel: createKernel })).toEqual(inPortions(text, text.length, {}))
    }),
    { numRuns: 30 },
  )
})

test('every portion boundary gives the same profile', () => {
  const text =
    'user_id,email,notes\r\n"auth0|1",Zoë@corp.example,"a ""b"", c\r\nd"\r\nauth0|2,,NULL\r\nauth0|1,x,5" pipe\r\n'
  for (let step = 1; step < 120; step++) expectSame(text, step)
})

test('kind, byte mask and fingerprint of a value are the same', () => {
  const kernel = createKernel()!
  const print = { h1: 0, h2: 0, mask: 0 }
  const alphabet = fc.string({
    unit: fc.constantFrom(...'0123456789abcfxyzABCFXYZ@.-:/+ _()={}[]$TZé'),
    minLength: 1,
    maxLength: 45,
  })
  const value = fc.oneof(
    alphabet,
    cell.filter((text) => text !== ''),
    fc.constantFrom('True', 'tRUE', 'Yes', 'f', 'T', '12:30', 'pbkdf2:x'),
  )
  fc.assert(
    fc.property(value, (text) => {
      const bytes = new TextEncoder().encode(text)
      new Uint8Array(kernel.memory.buffer, kernel.place(bytes.length), bytes.length).set(bytes)
      fingerprint(bytes, 0, bytes.length, print)
      expect(kernel.maskAt(bytes.length)).toBe(print.mask)
      expect(kernel.kindAt(bytes.length)).toBe(kindOf(bytes, 0, bytes.length, print.mask))
      expect(kernel.printAt(bytes.length)).toBe(
        BigInt.asIntN(64, (BigInt(print.h2 >>> 0) << 32n) | BigInt(print.h1 >>> 0)),
      )
    }),
    { numRuns: 5000 },
  )
  expect(BYTE_CLASS.length).toBe(256)
})

/** A seeded generator of realistic exports. Absent outside the workshop. */
const GENERATOR = resolve(__dirname, '../../../../shared/bench/generate-users.mjs')

for (const extra of [[], ['--crlf']]) {
  test.skipIf(!existsSync(GENERATOR))(`80,000 generated users give the same profile ${extra.join('')}`, () => {
    const out = join(mkdtempSync(join(tmpdir(), 'kernel-')), 'users.csv')
    execFileSync(process.execPath, [
      GENERATOR,
      '--users',
      '80000',
      '--format',
      'csv',
      '--seed',
      '7',
      '--out',
      out,
      ...extra,
    ])
    expectSame(readFileSync(out), 1 << 20)
  })
}
