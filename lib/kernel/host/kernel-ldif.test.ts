import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createProfiler, type ProfilerOptions } from '@/lib/core/profile/profiler'
import { profileOf } from '@/lib/core/profile/test-kit'
import { createKernel } from './create-kernel'

/** The plain code is the oracle: whatever it finds, the kernel has to find. */
function expectSame(content: string | Uint8Array): void {
  const files = [{ name: 'people.ldif', content }]
  expect(profileOf(files, 1 << 20, { kernel: createKernel })).toEqual(profileOf(files, 1 << 20))
}

const NAMES = [
  'objectClass',
  'objectclass',
  'cn',
  'CN',
  'uid',
  'mail',
  'userPassword',
  'memberOf',
  'createTimestamp',
  'jpegPhoto',
  'cn;lang-fr',
  'description',
  'sAMAccountName',
  'userAccountControl',
  'entryUUID',
  'version',
  'changetype',
  'dn',
  'x.y',
  '550e8400-e29b-41d4-a716-446655440000',
] as const
const VALUES = [
  'person',
  'inetOrgPerson',
  'groupOfNames',
  'computer',
  'Ann',
  'Zoë',
  '',
  ' ',
  'a@corp.example',
  '512',
  '514',
  '20240506070809Z',
  '20240506070809.0Z',
  '2024-05-06',
  '{SSHA}QWJjZGVmZ2hpamtsbW5vcA==',
  '{CRYPT}$2b$10$abc',
  'add',
  'delete',
  '{"a":1}',
  '[1]',
  '{x}',
  'ann$',
  'krbtgt',
  '\u00a0x',
  '\u3000x',
  '\ufeffx',
  'a:b',
  '#no',
  '<file:x',
  '1',
] as const
const value = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...VALUES) },
  { weight: 1, arbitrary: fc.string({ maxLength: 20 }).map((text) => text.replace(/[\r\n]/g, '')) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 30 }).map((n) => `v${n}`) },
)
const base64 = (bytes: Uint8Array | string) => Buffer.from(bytes).toString('base64')
const end = fc.constantFrom('\n', '\n', '\n', '\r\n')

/** A line as some program might write it: base64, folded, with odd spaces, or no attribute at all. */
const line = fc
  .tuple(
    fc.constantFrom(...NAMES.slice(0, 15)),
    fc.constantFrom(...NAMES),
    value,
    fc.nat({ max: 19 }),
    fc.uint8Array({ maxLength: 8 }),
    end,
  )
  .map(([usual, odd, text, style, bytes, eol]) => {
    if (style === 0) return `${odd}: ${text}${eol}`
    if (style === 1) return `${usual}:${text}${eol}`
    if (style === 2) return `${usual}:: ${base64(bytes)}${eol}`
    if (style === 3) return `${usual}:< file:///photo${eol}`
    if (style === 4) return `# ${text}${eol}`
    if (style === 5) return `${usual}:: ${base64(text).slice(0, -1)}${eol}`
    if (style < 9) return `${usual}:: ${base64(text)}${eol}`
    if (style < 12) return `${usual}: ${text.slice(0, 3)}${eol} ${text.slice(3, 5)}${eol} ${text.slice(5)}${eol}`
    return style === 12 ? `${usual}${text}${eol}` : `${usual}: ${text}${eol}`
  })
const entry = fc
  .tuple(fc.nat({ max: 40 }), fc.array(line, { maxLength: 8 }), fc.nat({ max: 15 }), end)
  .map(([n, lines, luck, eol]) => {
    const name = luck === 0 ? '' : luck === 1 ? `DN:: ${base64(`uid=é${n}`)}${eol}` : `dn: uid=p${n},dc=corp${eol}`
    return `${name}${luck < 12 ? `objectClass: person${eol}` : ''}${lines.join('')}${luck === 2 ? eol : ''}${eol}`
  })
const entries = fc.tuple(fc.array(entry, { maxLength: 12 }), fc.nat({ max: 3 })).map(([all, again]) =>
  Array.from({ length: again + 1 }, () => all)
    .flat()
    .join(''),
)

const FILLER = Array.from(
  { length: 60 },
  (_, i) =>
    `dn: uid=f${i},dc=corp\nobjectClass: top\nobjectClass: person\ncn: F ${i}\nmail: f${i}@corp.example\ncreateTimestamp: 202405${10 + (i % 9)}000000Z\n\n`,
).join('')

test('entries give the same profile', () => {
  fc.assert(
    fc.property(entries, fc.boolean(), (text, isFirst) => expectSame(isFirst ? text + FILLER + text : FILLER + text)),
    { numRuns: 100 },
  )
})

test('entries with broken bytes give the same profile', () => {
  const changed = fc.tuple(entries, fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 6 }))
  fc.assert(
    fc.property(changed, ([text, changes]) => {
      const [head, tail] = [FILLER, text].map((part) => new TextEncoder().encode(part)) as [Uint8Array, Uint8Array]
      for (const [at, byte] of changes) if (tail.length > 0) tail[at % tail.length] = byte
      expectSame(new Uint8Array([...head, ...tail]))
    }),
    { numRuns: 60 },
  )
})

/** The profile when everything behind the head comes in portions of `step` bytes. */
function inPortions(text: string, step: number, options: ProfilerOptions) {
  const [head, tail] = [FILLER, text].map((part) => new TextEncoder().encode(part)) as [Uint8Array, Uint8Array]
  const profiler = createProfiler([{ name: 'people.ldif', bytes: head.length + tail.length }], options)
  profiler.push(0, head)
  for (let at = 0; at < tail.length; at += step) profiler.push(0, tail.slice(at, at + step))
  profiler.partial()
  profiler.endFile(0)
  return profiler.finish()
}

test('what comes behind the head may be cut anywhere', () => {
  fc.assert(
    fc.property(entries, fc.integer({ min: 1, max: 60 }), (text, step) => {
      expect(inPortions(text, step, { kernel: createKernel })).toEqual(inPortions(text, text.length, {}))
    }),
    { numRuns: 30 },
  )
})
