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
