/** Rows of a line of time: a long name takes a second line instead of being cut, and its row is that much higher. */
import { HEAD } from './backdrop'
import { label, textWidth, wrapText } from './drawing'
import type { Mark } from './figure'

const SIZE = 13
const LINE = 16
const MOST_LINES = 3
/** From the top of a row to the base of its first line where names stand over the bars. */
const FIRST_BASE = 17
/** Room a name of one line takes over its bar. */
const NAME = 22

export type GanttRow = {
  top: number
  high: number
  /** Where the bar is drawn. */
  middle: number
  /** Where what stands behind the bars may show: below a name that stands over its bar. */
  free: number
  lines: string[]
}

type Layout = {
  /** Width of the names left of the bars; 0 where they stand over them. */
  left: number
  /** Height of a row whose name takes one line. */
  rowHeight: number
  width: number
}

/** `beside` is what stands at the right of the name where names are over the bars; its width is kept free. */
export function layRows(rows: readonly { name: string; beside: string }[], layout: Layout): GanttRow[] {
  const { left, rowHeight, width } = layout
  let top = HEAD
  return rows.map(({ name, beside }) => {
    const room = left > 0 ? left - 12 : width - textWidth(beside, SIZE) - 12
    const lines = wrapText(name, SIZE, Math.max(60, room), MOST_LINES)
    const more = (lines.length - 1) * LINE
    const high = rowHeight + more
    const row = {
      top,
      high,
      middle: left > 0 ? top + high / 2 : top + high - 13,
      free: left > 0 ? top : top + NAME + more,
      lines,
    }
    top += high
    return row
  })
}

export function nameMarks({ top, middle, lines }: GanttRow, left: number, strong = false): Mark[] {
  const first = left > 0 ? middle + 5 - ((lines.length - 1) * LINE) / 2 : top + FIRST_BASE
  return lines.map((line, at) => label(line, 0, first + at * LINE, { ink: 'ink', strong }))
}

/** The lowest edge of the rows. */
export function bottomOf(rows: readonly GanttRow[]): number {
  const last = rows.at(-1)
  return last ? last.top + last.high : HEAD
}
