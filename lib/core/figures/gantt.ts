import type { Facts } from '@/lib/core/facts/facts'
import { dayOf, isoOf } from '@/lib/core/iso-date'
import { dayWords, monthsIn } from './day'
import { diamond, fitText, hatch, label, linear, textWidth } from './drawing'
import type { Figure, Ink, Mark } from './figure'
import { silentPeriod } from './silent-period'

type Row = {
  name: string
  from: number
  /** Equal to `from` for a single day, which is drawn as a diamond. */
  to: number
  note: string
  ink: Ink
  /** From this day on the bar is drawn as a breach. */
  breach: number | null
}

const HEAD = 44
const ROW = 30

/**
 * Milestones, windows, notice, rehearsals and silent migration on one axis, peaks and freezes behind them.
 * Null while no date is known. Width in pixels, at least 480.
 */
export function gantt(facts: Facts, today: string, options: { width?: number; locale: string }): Figure | null {
  const width = Math.max(480, options.width ?? 720)
  const rows = rowsOf(facts, options.locale)
  if (rows.length === 0) return null
  const { timeline } = facts
  const now = dayOf(today)
  const days = rows.flatMap((row) => [row.from, row.to])
  const first = Math.min(...days, now)
  const last = Math.max(...days, now)
  const pad = Math.max(3, Math.ceil((last - first) * 0.04))
  // Room on the right for the note of the last bar.
  const [start, end] = [first - pad, last + pad + Math.ceil((last - first) * 0.16)]
  const left = Math.min(220, Math.max(110, Math.round(width * 0.27)))
  const x = linear(start, end, left, width)
  const height = HEAD + rows.length * ROW
  const ranges = (known: typeof timeline.peaks) =>
    (known.known ? known.value : [])
      .map((range) => ({
        name: range.name,
        from: Math.max(start, dayOf(range.from)),
        to: Math.min(end, dayOf(range.to) + 1),
      }))
      .filter((range) => range.to > range.from)
  const [peaks, freezes] = [ranges(timeline.peaks), ranges(timeline.freezes)]
  const marks: Mark[] = []

  for (const peak of peaks) {
    marks.push({
      kind: 'rect',
      x: x(peak.from),
      y: HEAD,
      width: x(peak.to) - x(peak.from),
      height: height - HEAD,
      ink: 'band',
    })
  }
  for (const freeze of freezes)
    marks.push(hatch(x(freeze.from), HEAD, x(freeze.to) - x(freeze.from), height - HEAD, 7, 'data-3', 1.25))
  drawMonths(marks, start, end, x, width, height, options.locale)
  let free = left
  for (const range of [...freezes, ...peaks].toSorted((a, b) => a.from - b.from)) {
    const size = textWidth(range.name, 12)
    const at = Math.max(free, Math.min(x(range.from), width - size))
    if (at > x(range.to) || at + size > width) continue
    marks.push(label(range.name, at, HEAD - 6, { ink: 'ink-3', size: 12 }))
    free = at + size + 8
  }
  marks.push({ kind: 'line', x1: 0, y1: HEAD + 0.5, x2: width, y2: HEAD + 0.5, ink: 'rule-strong', width: 1 })
  for (const [i, row] of rows.entries()) drawRow(marks, row, HEAD + i * ROW, x, left, width)
  marks.push({ kind: 'line', x1: x(now), y1: HEAD, x2: x(now), y2: height, ink: 'ink-2', width: 1 })
  marks.push(label('Today', 0, HEAD - 6, { ink: 'ink-3', size: 12 }))
  marks.push({
    kind: 'line',
    x1: textWidth('Today', 12) + 4,
    y1: HEAD - 10,
    x2: x(now),
    y2: HEAD - 10,
    ink: 'rule',
    width: 1,
  })
  marks.push({ kind: 'line', x1: x(now), y1: HEAD - 10, x2: x(now), y2: HEAD, ink: 'ink-2', width: 1 })

  return {
    width,
    height: height + 1,
    marks,
    title: 'The plan on one line of time',
    description: `${rows.length} rows from ${dayWords(first, options.locale, true)} to ${dayWords(last, options.locale, true)}${behind(peaks.length, freezes.length)}.`,
    table: {
      columns: ['What', 'From', 'To', 'Note'],
      rows: [
        ...rows.map((row) => [row.name, isoOf(row.from), isoOf(row.to), row.note]),
        ...freezes.map((range) => [range.name, isoOf(range.from), isoOf(range.to - 1), 'Freeze']),
        ...peaks.map((range) => [range.name, isoOf(range.from), isoOf(range.to - 1), 'Peak']),
      ],
    },
  }
}

function behind(peaks: number, freezes: number): string {
  const parts = [
    ...(peaks > 0 ? [peaks === 1 ? 'one peak' : `${peaks} peaks`] : []),
    ...(freezes > 0 ? [freezes === 1 ? 'one freeze' : `${freezes} freezes`] : []),
  ]
  return parts.length > 0 ? `, with ${parts.join(' and ')} behind them` : ''
}

function rowsOf(facts: Facts, locale: string): Row[] {
  const { timeline, rehearsal, data } = facts
  const rows: Row[] = []
  const add = (name: string, from: string, to: string, note: string, ink: Ink = 'data') => {
    const [a, b] = [dayOf(from), dayOf(to)]
    if (b >= a) rows.push({ name, from: a, to: b, note, ink, breach: null })
  }
  for (const milestone of timeline.milestones.known ? timeline.milestones.value : []) {
    add(milestone.name, milestone.date, milestone.date, dayWords(dayOf(milestone.date), locale))
  }
  for (const run of rehearsal.runs.known ? rehearsal.runs.value : [])
    add('Rehearsal', run.date, run.date, dayWords(dayOf(run.date), locale))
  if (timeline.noticeDate.known && timeline.goLive.known) {
    const days = dayOf(timeline.goLive.value) - dayOf(timeline.noticeDate.value)
    add('Notice to users', timeline.noticeDate.value, timeline.goLive.value, `${days} days`, 'data-2')
  }
  for (const window of timeline.windows.known ? timeline.windows.value : []) {
    const note = `${dayWords(dayOf(window.date), locale)} ${window.startTime}, ${window.hours} hours`
    add(window.name, window.date, window.date, note, 'ink')
  }
  rows.sort((a, b) => a.from - b.from || a.to - b.to)
  const silent = silentPeriod(facts)
  if (silent) {
    const note = silent.breach ? `${silent.breach.days} days too long` : ''
    rows.push({
      name: 'Silent migration',
      from: silent.from,
      to: silent.to,
      note,
      ink: 'data',
      breach: silent.breach?.end ?? null,
    })
  }
  for (const source of data.sources.known ? data.sources.value : []) {
    if (source.endsOn !== null)
      add(`${source.name} ends`, source.endsOn, source.endsOn, dayWords(dayOf(source.endsOn), locale))
  }
  return rows.filter((row) => Number.isFinite(row.from))
}

function drawRow(marks: Mark[], row: Row, top: number, x: (day: number) => number, left: number, width: number): void {
  const middle = top + ROW / 2
  marks.push(label(fitText(row.name, 13, left - 12), 0, middle + 5, { ink: 'ink' }))
  marks.push({ kind: 'line', x1: 0, y1: top + ROW + 0.5, x2: width, y2: top + ROW + 0.5, ink: 'rule', width: 1 })
  const point = row.from === row.to
  const sound = row.breach === null ? row.to : Math.min(Math.max(row.breach, row.from), row.to)
  if (point) {
    marks.push(diamond(x(row.from), middle, 6, row.ink))
  } else {
    marks.push({ kind: 'rect', x: x(row.from), y: middle - 6, width: x(sound) - x(row.from), height: 12, ink: row.ink })
    if (sound < row.to) marks.push(hatch(x(sound), middle - 6, x(row.to) - x(sound), 12, 5, 'block', 1.75))
  }
  const ink: Ink = row.breach === null ? 'ink-2' : 'block'
  const after = x(row.to) + (point ? 12 : 8)
  const options = { ink, strong: row.breach !== null }
  if (after + textWidth(row.note, 13) <= width) {
    marks.push(label(row.note, after, middle + 5, options))
  } else {
    const before = x(row.from) - (point ? 12 : 8)
    marks.push(label(fitText(row.note, 13, before - left), before, middle + 5, { ...options, anchor: 'end' }))
  }
}

function drawMonths(
  marks: Mark[],
  start: number,
  end: number,
  x: (day: number) => number,
  width: number,
  height: number,
  locale: string,
): void {
  let free = 0
  for (const month of monthsIn(start, end, locale)) {
    marks.push({ kind: 'line', x1: x(month.day), y1: 4, x2: x(month.day), y2: height, ink: 'rule', width: 1 })
    const size = textWidth(month.name, 13)
    if (x(month.day) + 6 < free || x(month.day) + 6 + size > width) continue
    marks.push(label(month.name, x(month.day) + 6, 16, { ink: 'ink', strong: true }))
    free = x(month.day) + 6 + size + 8
  }
}
