/** How a table of text is written. */
export type Dialect = {
  /** Byte between two cells. */
  delimiter: number
  /** Byte around cells: the double quotation mark, or the single one of SQLite and phpMyAdmin. */
  quote: number
  /** A backslash takes the special meaning from the next delimiter or quote (Cognito's import file, MySQL). */
  backslash: boolean
  /** Spaces after a delimiter belong to the writing, not to the value. */
  skipSpace: boolean
}

const DELIMITERS = [',', ';', '\t', '|']

/** Rough widths of the first lines under one delimiter: quotes are honoured, records are not yet needed exactly. */
function widths(text: string, delimiter: string, backslash: boolean, quote = '"'): number[] {
  const found: number[] = []
  let width = 1
  let quoted = false
  let any = false
  let atStart = true
  for (let i = 0; i < text.length && found.length < 60; i++) {
    const char = text[i]!
    if (quoted) {
      if ((backslash && char === '\\') || (char === quote && text[i + 1] === quote)) i++
      else if (char === quote) quoted = false
      continue
    }
    if (backslash && char === '\\') i++
    else if (char === quote && atStart) quoted = true
    else if (char === delimiter) width++
    else if (char === '\n' || char === '\r') {
      if (any) found.push(width)
      width = 1
      any = false
      atStart = true
      continue
    }
    any = true
    atStart = char === delimiter || (atStart && char === ' ')
  }
  return found
}

/** Share of the lines with the most common width, and that width. */
function agreement(found: number[]): { width: number; share: number } {
  const counts = new Map<number, number>()
  for (const width of found) counts.set(width, (counts.get(width) ?? 0) + 1)
  const [width, count] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [1, 0]
  return { width, share: found.length > 0 ? count / found.length : 0 }
}

/** Whether cells stand in single quotation marks; an apostrophe against formulas stands in front of a cell only. */
function hasSingleQuotes(text: string, delimiter: string): boolean {
  const lines = text
    .slice(0, 20_000)
    .split(/[\r\n]+/)
    .filter((line) => line !== '')
  const parts = lines.slice(0, -1).flatMap((line) => line.split(delimiter))
  const opening = parts.filter((part) => part.startsWith("'")).length
  const closing = parts.filter((part) => part.length > 1 && part.endsWith("'")).length
  return opening >= lines.length * 0.8 && closing >= opening * 0.95
}

/** The dialect under which the first lines agree best on a width above one; a comma when nothing splits. */
export function detectDialect(text: string): Dialect {
  const declared = /^sep=(.)\r?\n/.exec(text)?.[1]
  let best = { delimiter: declared ?? ',', score: -1 }
  for (const delimiter of declared ? [declared] : DELIMITERS) {
    const { width, share } = agreement(widths(text, delimiter, false))
    const score = width > 1 ? share + Math.min(width, 20) / 1000 : 0
    if (score > best.score) best = { delimiter, score }
  }
  const quote = hasSingleQuotes(text, best.delimiter) ? "'" : '"'
  const plain = agreement(widths(text, best.delimiter, false, quote))
  const isEscaped = text.includes(`\\${best.delimiter}`) || text.includes(`\\${quote}`)
  const escaped = isEscaped ? agreement(widths(text, best.delimiter, true, quote)) : plain
  const backslash = escaped.share > plain.share
  const after = text.split(best.delimiter).slice(1, 400)
  const spaced = after.filter((part) => part.startsWith(' ')).length
  return {
    delimiter: best.delimiter.charCodeAt(0),
    quote: quote.charCodeAt(0),
    backslash,
    skipSpace: after.length > 0 && spaced / after.length > 0.9,
  }
}
