import { expect, test } from 'vitest'
import { collect, utf8 } from '../test-kit'
import { READERS } from '.'

const EXAMPLES: Record<string, string> = {
  csv: 'id,name\n1,Ann\n',
  json: '[{"username":"ann","email":"ann@corp.example"}]',
  ldif: 'dn: uid=ann,dc=corp,dc=example\nobjectClass: person\n',
}

for (const reader of READERS) {
  test(`${reader.id} is surest of its own example and reads it in any portions`, () => {
    const text = EXAMPLES[reader.id]!
    const bytes = utf8(text)
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
