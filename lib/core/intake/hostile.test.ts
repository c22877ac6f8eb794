import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isIntakeError } from '@/lib/core/intake/issues'
import { profileOf } from '@/lib/core/profile/test-kit'
import { collect, utf8 } from './test-kit'

/** JSON that parsers disagree on or break at: no crash, no hang, and a place and a reason when it is refused. */
const ODD_JSON: Record<string, string> = {
  'trailing comma in an array': '[{"username":"ann"},]',
  'trailing comma in an object': '[{"username":"ann",}]',
  'missing colon': '[{"username" "ann"}]',
  'double comma': '[{"username":"ann"},,{"username":"bo"}]',
  'single quotes': "[{'username':'ann'}]",
  'bare words': '[{username:ann}]',
  'comment inside': '[{"username":"ann" /* admin */}]',
  'lone surrogate': '[{"username":"\\ud800"}]',
  'bad escape': '[{"username":"\\x41"}]',
  'raw line break in a string': '[{"username":"an\nn"}]',
  'tab in a string': '[{"username":"a\tn"}]',
  'NUL in a string': '[{"username":"a\\u0000n"}]',
  'huge exponent': '[{"username":"ann","n":1e9999}]',
  'minus alone': '[{"username":"ann","n":-}]',
  'leading zero': '[{"username":"ann","n":012}]',
  NaN: '[{"username":"ann","n":NaN}]',
  'unclosed array': '[{"username":"ann"}',
  'unclosed string': '[{"username":"ann',
  'unclosed after a backslash': '[{"username":"ann\\',
  'extra closing brackets': '[{"username":"ann"}]]]}}',
  'two arrays': '[{"username":"ann"}][{"username":"bo"}]',
  'an empty key': '[{"username":"ann","":1}]',
  'a key twice': '[{"username":"ann","username":"bo"}]',
  '__proto__ as a key': '[{"username":"ann","__proto__":{"admin":true}}]',
  'constructor as a key': '[{"username":"ann","constructor":{"prototype":{"x":1}}}]',
  'deep arrays': `[{"username":"ann","x":${'['.repeat(5000)}${']'.repeat(5000)}}]`,
  'deep objects': `[{"username":"ann","x":${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}}]`,
  'deep objects in a string': `[{"username":"ann","x":${JSON.stringify(`${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`)}}]`,
  'deep and open': '['.repeat(100_000),
  'numbers only': '[1,2,3]',
  'nulls only': '[null,null]',
  'a string': '"username"',
  'a byte order mark': '\ufeff[{"username":"ann"}]',
}

for (const [name, text] of Object.entries(ODD_JSON)) {
  test(`JSON with ${name}`, () => {
    const started = performance.now()
    const result = profileOf([{ name: 'odd.json', content: text }])
    expect(performance.now() - started).toBeLessThan(2000)
    if (isIntakeError(result)) expect(result).toMatchObject({ message: /^\S.*\.$/s, where: { file: 'odd.json' } })
    else for (const { message, where } of result.warnings) expect(message.length * where.file.length).toBeGreaterThan(0)
    expect(({} as { admin?: boolean }).admin).toBeUndefined()
  })
}

test('records that cannot be read are told by number, the others are kept', () => {
  const read = collect(utf8('[{"username":"ann"},{"username":ann},{"username":"bo"}]'))
  expect(read.records).toEqual([{ username: 'ann' }, { username: 'bo' }])
  expect(read.issues).toEqual([{ code: 'bad-record', row: 2 }])
})

/** Small tables and what they hold, in the manner of csv-spectrum. */
const ODD_CSV: [string, string, string[][]][] = [
  ['a comma in quotes', 'name,mail\n"Alder, Ann",ann@example.com\n', [['Alder, Ann', 'ann@example.com']]],
  ['doubled quotes', 'name,mail\n"Ann ""A"" Alder",x\n', [['Ann "A" Alder', 'x']]],
  [
    'empty cells',
    'name,mail,phone\n"","",y\n,,x\n',
    [
      ['', '', 'y'],
      ['', '', 'x'],
    ],
  ],
  ['line breaks in quotes', 'name,mail\r\n"Ann\r\nAlder",x\r\n', [['Ann\r\nAlder', 'x']]],
  ['JSON in a cell', 'name,meta\nann,"{""a"": ""b, c""}"\n', [['ann', '{"a": "b, c"}']]],
  ['other scripts', 'name,mail\n안나,ʤ\n', [['안나', 'ʤ']]],
  ['no line break at the end', 'name,mail\nann,x', [['ann', 'x']]],
  ['line ends of old Macs', 'name,mail\rann,x\r', [['ann', 'x']]],
  ['a quote in the middle', 'name,mail\nan"n,x\n', [['an"n', 'x']]],
  ['a declared semicolon', 'sep=;\nname;mail\nann;x\n', [['ann', 'x']]],
]

for (const [name, text, rows] of ODD_CSV) {
  test(`CSV with ${name}, cut anywhere`, () => {
    const bytes = utf8(text)
    expect(collect(bytes).rows).toEqual(rows)
    for (let cut = 1; cut < bytes.length; cut++) expect(collect(bytes, [cut]).rows).toEqual(rows)
  })
}

test('LDIF that is not well formed is skipped by line', () => {
  const text =
    'dn: uid=ann,dc=example\nuid: ann\n\nno colon here\n\ndn: uid=bo,dc=example\nuid:: !!!\nmail:< file:///etc/passwd\n'
  const read = collect(utf8(text))
  expect(read.error).toBe(null)
  expect(read.records.length).toBeGreaterThan(0)
  expect(JSON.stringify(read.records)).not.toContain('root:')
})

test('any text at all: no crash, and refusals say where and why', () => {
  const start = fc.constantFrom('', '[{"username":"', '{"users":[', 'dn: uid=a\n', 'username,email\n', 'PK\u0003\u0004')
  fc.assert(
    fc.property(start, fc.string({ unit: 'binary', maxLength: 200 }), (head, rest) => {
      const result = profileOf([{ name: 'any.txt', content: head + rest }], 7)
      if (isIntakeError(result)) expect(result.where.file).toBe('any.txt')
    }),
    { numRuns: 500 },
  )
})
