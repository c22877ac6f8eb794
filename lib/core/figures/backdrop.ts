/** What stands behind the bars of a line of time: peaks as bands, freezes hatched, weekly peaks as ticks, months, today. */
import type { Facts } from '@/lib/core/facts/facts'
import { dayOf } from '@/lib/core/iso-date'
import { peakDays } from '@/lib/core/schedule/peak-days'
import { monthsIn } from './day'
import { hatch, label, textWidth } from './drawing'
import type { Mark } from './figure'

/** Height of the months, the names of peaks and freezes, and the line under them. */
export const HEAD = 44

export type Frame = {
  /** Days at the edges of the drawing. */
  start: number
  end: number
  x: (day: number) => number
  /** Where the axis begins; names may stand left of it. */
  left: number
  width: number
  /** Where the bars are, from `free` to the end of their row. */
  rows: readonly { top: number; high: number; free: number }[]
  locale: string
}

export type Behind = { name: string; from: number; to: number; kind: 'Peak' | 'Freeze' }

/** Peaks and freezes that meet the frame, cut to it; `to` is the day after the last. */
export function behindBars({ timeline }: Facts, { start, end }: Pick<Frame, 'start' | 'end'>): Behind[] {
  const cut = (known: typeof timeline.peaks, kind: Behind['kind']) =>
    (known.known ? known.value : [])
      .map(({ name, from, to }) => ({
        name,
        from: Math.max(start, dayOf(from)),
        to: Math.min(end, dayOf(to) + 1),
        kind,
      }))
      .filter((range) => range.to > range.from)
  return [...cut(timeline.peaks, 'Peak'), ...cut(timeline.freezes, 'Freeze')]
}

export function drawBackdrop(facts: Facts, behind: readonly Behind[], today: number, frame: Frame): Mark[] {
  const { x, left, width } = frame
  const marks: Mark[] = []
  for (const { from, to, kind } of behind) {
    const [at, wide] = [x(from), x(to) - x(from)]
    for (const { y, high } of strips(frame)) {
      if (kind === 'Peak') marks.push({ kind: 'rect', x: at, y, width: wide, height: high, ink: 'band' })
      else marks.push(hatch(at, y, wide, high, 7, 'data-3', 1.25))
    }
  }
  marks.push(...weeklyTicks(facts, frame), ...months(frame))
  let free = left
  for (const range of behind.toSorted((a, b) => a.from - b.from)) {
    const size = textWidth(range.name, 12)
    const at = Math.max(free, Math.min(x(range.from), width - size))
    if (at > x(range.to) || at + size > width) continue
    marks.push(label(range.name, at, HEAD - 6, { ink: 'ink-3', size: 12 }))
    free = at + size + 8
  }
  marks.push({ kind: 'line', x1: 0, y1: HEAD + 0.5, x2: width, y2: HEAD + 0.5, ink: 'rule-strong', width: 1 })
  return [...marks, ...todayLine(x(today), frame)]
}

/** Where the backdrop shows: everywhere beside names, below each name where names stand over their bars. */
function strips({ left, rows }: Frame): { y: number; high: number }[] {
  if (left > 0) return [{ y: HEAD, high: rows.reduce((sum, { high }) => sum + high, 0) }]
  return rows.map(({ top, high, free }) => ({ y: free, high: top + high - free }))
}

const vertical = (x: number, y1: number, y2: number, ink: 'rule' | 'ink-2'): Mark => ({
  kind: 'line',
  x1: x,
  y1,
  x2: x,
  y2,
  ink,
  width: 1,
})

/** A leader from the word at the left leads to the line of today, which crosses every row. */
function todayLine(at: number, frame: Frame): Mark[] {
  const cross = strips(frame).map(({ y, high }) => vertical(at, y, y + high, 'ink-2'))
  if (frame.left === 0) return cross
  const size = textWidth('Today', 12) + 4
  return [
    ...cross,
    label('Today', 0, HEAD - 6, { ink: 'ink-3', size: 12 }),
    { kind: 'line', x1: size, y1: HEAD - 10, x2: at, y2: HEAD - 10, ink: 'rule', width: 1 },
    vertical(at, HEAD - 10, HEAD, 'ink-2'),
  ]
}

/** Left out where they would run into one another. */
function weeklyTicks({ timeline }: Facts, { start, end, x }: Frame): Mark[] {
  if (!timeline.weeklyPeaks.known || x(start + 7) - x(start) < 10) return []
  const days = new Set(timeline.weeklyPeaks.value.flatMap((peak) => peakDays(peak, Math.ceil(start), Math.floor(end))))
  return [...days].map((day) => ({
    kind: 'line',
    x1: x(day),
    y1: HEAD,
    x2: x(day),
    y2: HEAD + 5,
    ink: 'ink-3',
    width: 2,
  }))
}

function months(frame: Frame): Mark[] {
  const { start, end, x, width, locale } = frame
  const marks: Mark[] = []
  let free = 0
  for (const month of monthsIn(start, end, locale)) {
    marks.push(vertical(x(month.day), 4, HEAD, 'rule'))
    for (const { y, high } of strips(frame)) marks.push(vertical(x(month.day), y, y + high, 'rule'))
    const size = textWidth(month.name, 13)
    if (x(month.day) + 6 < free || x(month.day) + 6 + size > width) continue
    marks.push(label(month.name, x(month.day) + 6, 16, { ink: 'ink', strong: true }))
    free = x(month.day) + 6 + size + 8
  }
  return marks
}

/** The end of a description: what stands behind the bars. */
export function behindText(behind: readonly Behind[], weekly: number): string {
  const count = (kind: Behind['kind'], word: string) => {
    const many = behind.filter((range) => range.kind === kind).length
    return many === 0 ? [] : [many === 1 ? `one ${word}` : `${many} ${word}s`]
  }
  const parts = [
    ...count('Peak', 'peak'),
    ...count('Freeze', 'freeze'),
    ...(weekly > 0 ? ['weekly peaks as ticks'] : []),
  ]
  const last = parts.pop()
  if (!last) return ''
  return `, with ${parts.length > 0 ? `${parts.join(', ')} and ` : ''}${last} behind them`
}
