import { plainText } from '@/lib/core/plain-text'

/** Stands where the fonts have no picture for a character. */
const BOX = '\u25A1'

const JOINER = /[\u200C\u200D]/
/** Scripts whose letters take other forms beside a joiner. */
const JOINING =
  /[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}]/u

export type Missing = { char: string; code: string; times: number }
export type ShownText = {
  /** The text as the fonts can show it: one box per missing character, invisible characters left out. */
  show(text: string): string
  /** What was replaced or left out so far, by code point. */
  missing(): Missing[]
}

/**
 * No character may vanish unseen: what `covered` does not hold is drawn as a box, and counted for the note at the end.
 * Formatting characters (direction marks, joiners, variation selectors) are left out and counted too.
 */
export function shownText(covered: ReadonlySet<number>): ShownText {
  const counts = new Map<number, number>()
  const count = (code: number) => counts.set(code, (counts.get(code) ?? 0) + 1)
  const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
  const isShown = (char: string) => char === '\n' || covered.has(char.codePointAt(0) ?? 0)
  const isInvisible = (char: string) => /\p{Default_Ignorable_Code_Point}|\p{Cf}/u.test(char)

  function show(text: string): string {
    const plain = plainText(text).normalize('NFC')
    if ([...plain].every((char) => isShown(char) && !isInvisible(char))) return plain
    // One box per visible unit: a family emoji of seven code points is one picture to the reader.
    return [...graphemes.segment(plain)].map(({ segment }) => showUnit([...segment])).join('')
  }

  function showUnit(chars: string[]): string {
    // Between letters that join, a joiner is part of the spelling.
    const isSpelled = chars.some((char) => JOINING.test(char))
    const isDropped = (char: string) => isInvisible(char) && !(isSpelled && JOINER.test(char) && isShown(char))
    const kept = chars.filter((char) => !isDropped(char))
    for (const char of chars) if (isDropped(char) || !isShown(char)) count(char.codePointAt(0) ?? 0)
    if (kept.every(isShown)) return kept.join('')
    return BOX
  }

  function missing(): Missing[] {
    return [...counts]
      .sort(([a], [b]) => a - b)
      .map(([code, times]) => ({
        char: String.fromCodePoint(code),
        code: `U+${code.toString(16).toUpperCase().padStart(4, '0')}`,
        times,
      }))
  }

  return { show, missing }
}

/**
 * Lets a long unbroken run (an attribute name, a key) break inside a narrow cell: after a separator, and at the
 * latest after 14 characters. The break opportunity is a zero width space.
 */
export function breakable(text: string): string {
  return text.replace(/\S{15,}/g, (run) =>
    run
      .replace(/[._/:@-]+(?=[^._/:@-])/g, '$&\u200B')
      .split('\u200B')
      .map((part) => part.replace(/(.{14})(?=.{4})/gu, '$1\u200B'))
      .join('\u200B'),
  )
}
