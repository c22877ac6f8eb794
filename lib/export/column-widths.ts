export type ColumnWidths = {
  /** Type size in points, 9 down to 6. */
  size: number
  /** Relative width of each column. */
  shares: number[]
}

/** Text width of the page in points (A4 with the margins of the template). */
const PAGE = 453
/** What the template puts around the text of a cell, in em. */
const PADDING = 1.5
/** The part of what a text is longer than a line that counts as wished width: paragraphs may wrap, but not a word a line. */
const PARAGRAPH = 0.5
/** Width of an average character in em: between running sans text and the mono, which is set smaller. */
const EM = 0.53
/** At each size, the share of the wished extra room there must be to settle for it; the last is taken anyway. */
const SIZES: [number, number][] = [
  [9, 0.7],
  [8, 0.7],
  [7, 0],
  [6, 0],
]

/**
 * Widths in which no word sticks out of its column, at the largest type size that allows it. `columns` holds all texts of
 * a column, its title first; a zero width space counts as a place to break. What is left goes to the columns with long texts.
 */
export function columnWidths(columns: string[][]): ColumnWidths {
  const words = columns.map((texts) => longest(texts.flatMap((text) => text.split(/[\s\u200B]/))))
  const lines = columns.map((texts, i) => Math.max(words[i] ?? 0, Math.min(60, usual(texts))))
  for (const [size, enough] of SIZES) {
    const points = (chars: number) => (chars * EM + PADDING) * size
    const need = words.map(points)
    const room = PAGE - sum(need)
    const wish = lines.map((chars, i) => points(chars) - (need[i] ?? 0))
    if (size > 6 && room < enough * sum(wish)) continue
    // A paragraph in a narrow column is a page high: what is longer than a line gets its part of the room, too.
    const long = columns.map((texts, i) => (wish[i] ?? 0) + EM * size * PARAGRAPH * Math.max(0, usual(texts) - 60))
    const scale = sum(long) === 0 ? 0 : Math.min(1, Math.max(0, room) / sum(long))
    return { size, shares: need.map((points, i) => Math.round(points + (long[i] ?? 0) * scale)) }
  }
  return { size: 6, shares: columns.map(() => 1) }
}

const longest = (texts: string[]) => texts.reduce((most, text) => Math.max(most, [...text].length), 1)
const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)

/** The length nine in ten texts stay under: one essay starves nobody. */
function usual(texts: string[]): number {
  const lengths = texts.map((text) => text.length).sort((a, b) => a - b)
  return lengths[Math.min(lengths.length - 1, Math.floor(lengths.length * 0.9))] ?? 0
}
