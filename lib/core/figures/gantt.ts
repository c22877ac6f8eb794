import type { Facts } from '@/lib/core/facts/facts'
import { dayOf, isoOf } from '@/lib/core/iso-date'
import { behindBars, behindText, drawBackdrop } from './backdrop'
import { dayWords } from './day'
import { diamond, fitText, hatch, label, linear, nameRoom, textWidth } from './drawing'
import type { Figure, Ink, Mark } from './figure'
import { bottomOf, type GanttRow, layRows, nameMarks } from './gantt-rows'
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

/** From this width on names stand left of the bars; below, each stands over its bar, so that a phone need not scroll. */
const WIDE = 480
const ROW = 30
const TALL_ROW = 46

/**
 * Milestones, windows, notice, rehearsals and silent migration on one axis, peaks and freezes behind them.
 * Null while no date is known. Width in pixels, at least 280.
 */
export function gantt(facts: Facts, today: string, options: { width?: number; locale: string }): Figure | null {
  const width = Math.max(280, options.width ?? 720)
  const rows = rowsOf(facts, options.locale)
  if (rows.length === 0) return null
  const now = dayOf(today)
  const days = rows.flatMap((row) => [row.from, row.to])
  const first = Math.min(...days, now)
  const last = Math.max(...days, now)
  const pad = Math.max(3, Math.ceil((last - first) * 0.04))
  const isWide = width >= WIDE
  // Room on the right for the note of the last bar.
  const [start, end] = [first - pad, last + pad + (isWide ? Math.ceil((last - first) * 0.16) : 0)]
  const left = isWide
    ? nameRoom(
        rows.map(({ name }) => name),
        width,
        0.4,
      )
    : 0
  const x = linear(start, end, left, width)
  const named = rows.map(({ name, note }) => ({ name, beside: isWide ? '' : fitText(note, 13, width * 0.5) }))
  const laid = layRows(named, { left, rowHeight: isWide ? ROW : TALL_ROW, width })
  const behind = behindBars(facts, { start, end })
  const weekly = facts.timeline.weeklyPeaks.known ? facts.timeline.weeklyPeaks.value.length : 0
  const frame = { start, end, x, left, width, rows: laid, locale: options.locale }
  const marks: Mark[] = drawBackdrop(facts, behind, now, frame)
  for (const [i, at] of laid.entries()) {
    const row = rows[i]
    if (row) drawRow(marks, row, at, x, left, width)
  }
  return {
    width,
    height: bottomOf(laid) + 1,
    marks,
    title: 'The plan on one line of time',
    description: `${rows.length} rows from ${dayWords(first, options.locale, true)} to ${dayWords(last, options.locale, true)}${behindText(behind, weekly)}.`,
    table: {
      columns: ['What', 'From', 'To', 'Note'],
      rows: [
        ...rows.map((row) => [row.name, isoOf(row.from), isoOf(row.to), row.note]),
        ...behind.map((range) => [range.name, isoOf(range.from), isoOf(range.to - 1), range.kind]),
      ],
    },
  }
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

function drawRow(marks: Mark[], row: Row, at: GanttRow, x: (day: number) => number, left: number, width: number): void {
  const { top, high, middle } = at
  marks.push({ kind: 'line', x1: 0, y1: top + high + 0.5, x2: width, y2: top + high + 0.5, ink: 'rule', width: 1 })
  const point = row.from === row.to
  const sound = row.breach === null ? row.to : Math.min(Math.max(row.breach, row.from), row.to)
  if (point) {
    marks.push(diamond(x(row.from), middle, 6, row.ink))
  } else {
    marks.push({ kind: 'rect', x: x(row.from), y: middle - 6, width: x(sound) - x(row.from), height: 12, ink: row.ink })
    if (sound < row.to) marks.push(hatch(x(sound), middle - 6, x(row.to) - x(sound), 12, 5, 'block', 1.75))
  }
  const options = { ink: row.breach === null ? 'ink-2' : 'block', strong: row.breach !== null } as const
  marks.push(...nameMarks(at, left))
  if (left === 0) {
    marks.push(label(fitText(row.note, 13, width * 0.5), width, top + 17, { ...options, anchor: 'end' }))
    return
  }
  const after = x(row.to) + (point ? 12 : 8)
  if (after + textWidth(row.note, 13) <= width) {
    marks.push(label(row.note, after, middle + 5, options))
  } else {
    const before = x(row.from) - (point ? 12 : 8)
    marks.push(label(fitText(row.note, 13, before - left), before, middle + 5, { ...options, anchor: 'end' }))
  }
}
