import { capital, inventedDigits, inventedWord } from './invented-text'

const PARTS = /Aaaa|AAAA|aaaa|A|9|[\s\S]/g
/** What spreadsheets run as formulas may not start a text. */
const FORMULA_START = /^[=+\-@\t\r]+/

type Part = {
  kind: 'word' | 'title' | 'capitals' | 'letter' | 'digits' | 'fixed'
  text: string
  least: number
  usual: number
}

function partOf(text: string, wordLength: number, digitLength: number): Part {
  if (text === 'Aaaa') return { kind: 'title', text, least: 2, usual: wordLength }
  if (text === 'aaaa') return { kind: 'word', text, least: 1, usual: wordLength }
  if (text === 'AAAA') return { kind: 'capitals', text, least: 2, usual: 3 }
  if (text === 'A') return { kind: 'letter', text, least: 1, usual: 1 }
  if (text === '9') return { kind: 'digits', text, least: 1, usual: digitLength }
  // A control character in a shape is shown as an asterisk; letters do not occur in shapes but as runs.
  return { kind: 'fixed', text: /[\p{L}\p{N}]/u.test(text) ? '-' : text, least: text.length, usual: text.length }
}

export type Measure = { min: number; max: number; letters: number; digits: number }

/**
 * A text of the given shape in invented words and digits, number `number` of its kind, with a length within the
 * measure where the shape allows it.
 */
export function shapedText(shape: string, number: number, measure: Measure): string {
  const parts = (shape.replace(FORMULA_START, '').match(PARTS) ?? []).map((part) =>
    partOf(part, measure.letters, measure.digits),
  )
  const lengths = parts.map(({ usual }) => usual)
  const sum = () => lengths.reduce((all, length) => all + length, 0)
  const stretch = parts.findLastIndex(({ kind }) => kind !== 'fixed' && kind !== 'letter')
  if (stretch >= 0 && sum() < measure.min) lengths[stretch]! += measure.min - sum()
  for (let over = sum() - measure.max, i = parts.length - 1; over > 0 && i >= 0; i--) {
    const less = Math.min(over, lengths[i]! - parts[i]!.least)
    lengths[i]! -= less
    over -= less
  }
  // The longest part tells values apart; the others repeat.
  const widest = lengths.indexOf(Math.max(...lengths.filter((_, i) => parts[i]!.kind !== 'fixed'), 0))
  return parts
    .map(({ kind, text }, i) => {
      if (kind === 'fixed') return text
      const own = i === widest ? number : (number * 31 + i * 17) % 977
      if (kind === 'digits') return inventedDigits(own, lengths[i]!)
      const word = inventedWord(own, lengths[i]!)
      return kind === 'title' ? capital(word) : kind === 'word' ? word : word.toUpperCase()
    })
    .join('')
}
