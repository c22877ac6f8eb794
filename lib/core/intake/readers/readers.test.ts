import { expect, test } from 'vitest'
import { collect, utf8 } from '../test-kit'
import { rowXml, workbookOf } from '../xlsx/workbook-fixture'
import { READERS } from '.'

const EXAMPLES: Record<string, string | Uint8Array> = {
  csv: 'id,name\n1,Ann\n',
  xlsx: workbookOf([{ name: 'a', rows: rowXml(1, ['id', 'name']) + rowXml(2, ['a', 'Ann']) }]),
  json: '[{"username":"ann","email":"ann@corp.example"}]',
  ldif: 'dn: uid=ann,dc=corp,dc=example\nobjectClass: person\n',
}

for (const reader of READERS) {
  test(`${reader.id} is surest of its own example and reads it in any portions`, () => {
    const example = EXAMPLES[reader.id]!
    const bytes = typeof example === 'string' ? utf8(example) : example
    const text = typeof example === 'string' ? example : 'PK'
    const scores = READERS.map((other) => ({ id: other.id, score: other.detect(bytes, text).score }))
    scores.sort((a, b) => b.score - a.score)
    expect(scores[0]!.id).toBe(reader.id)
    const whole = collect(bytes)
    expect(whole.shape?.format).toBe(reader.id)
    expect(whole.rows.length + whole.records.length).toBe(1)
  })

  test(`${reader.id} bears every kind of rubbish without throwing`, () => {
    for (const text of [
      '',
      ' ',
      '\n\n',
      '{',
      '[',
      '"',
      '"""',
      'dn',
      'dn:',
      '\u0000',
      '{"a":',
      ',,,\n,,,',
      '[[[',
      '}}}',
      '\\',
    ]) {
      expect(() => collect(utf8(text))).not.toThrow()
    }
  })
}

test.each([
  ['XML', '<?xml version="1.0"?>\n<Objs><Obj>ann</Obj></Objs>\n'],
  ['HTML', '<!DOCTYPE html>\n<table><tr><td>ann, bo</td></tr></table>\n'],
  ['YAML', 'users:\n  - username: ann\n    email: a@corp.example\n'],
  ['SQL', '-- dump\nINSERT INTO `users` (`id`, `email`) VALUES\n(1, "a@corp.example");\n'],
  ['a COPY dump', "SET client_encoding = 'UTF8';\nCOPY auth.users (id, email) FROM stdin;\n1\ta@corp.example\n"],
])('%s is no table', (_format, text) => {
  expect(READERS.every((reader) => reader.detect(utf8(text), text).score === 0)).toBe(true)
})
