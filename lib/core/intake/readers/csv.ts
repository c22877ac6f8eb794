import { CsvSession } from '../csv/csv-session'
import type { Reader } from './reader'

/** Text with control characters is no table. */
function hasBinary(head: Uint8Array): boolean {
  for (const byte of head.subarray(0, 4096)) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) return true
  return false
}

/** Statements that make a table are not the table. */
function isSql(text: string): boolean {
  const first = text.slice(0, 20_000).replace(/^(\s*(--.*|\/\*[\s\S]*?\*\/;?))*\s*/, '')
  return /^(insert into|create (table|database|schema)|drop table|set [@\w]+ ?=|copy [\w."]+ ?\(|begin( transaction)?;|pragma |use `)/i.test(
    first,
  )
}

/** XML, HTML and YAML: text with structure of its own. */
function isMarkup(text: string): boolean {
  return /^\s*<[?!a-z]/i.test(text) || /^\s*(---\s*\n)?(#.*\n)*[\w-]+:\s*\n\s*- /.test(text)
}

/** Delimited text: comma, semicolon, tab or bar. The reader of last resort for anything that is text. */
export const csv: Reader = {
  id: 'csv',
  name: 'CSV',
  detect(head, text) {
    if (hasBinary(head) || isSql(text) || isMarkup(text)) return { score: 0, signs: [] }
    const first = text
      .slice(0, 4000)
      .split(/\r\n|\r|\n/)
      .filter((line) => line !== '')
    const delimited = first.filter((line) => /[,;\t|]/.test(line)).length
    if (first.length > 0 && delimited === first.length) return { score: 0.6, signs: ['every line has a delimiter'] }
    if (delimited > first.length / 2) return { score: 0.5, signs: ['most lines have a delimiter'] }
    return { score: 0.2, signs: ['lines of text'] }
  },
  open: (_head, sink) => new CsvSession(sink),
}
