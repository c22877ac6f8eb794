import type { ResetPlan } from '@/lib/core/forecast/reset-plan'
import type { WaveDay } from '@/lib/core/forecast/reset-wave'
import { dayOf } from '@/lib/core/iso-date'
import { dayWords } from './day'
import { label, linear, textWidth, tidy } from './drawing'
import type { Figure, Mark } from './figure'

const LOCKED_TOP = 26
const LOCKED_BASE = 136
const CALLS_TOP = 176
const CALLS_BASE = 264
const HEIGHT = 292

/** Above, accounts still locked at each hour; below, calls to the help desk each day against what it can take. */
export function resetWaveFigure(plan: ResetPlan, options: { width?: number; locale: string }): Figure {
  const width = Math.max(280, options.width ?? 776)
  const number = new Intl.NumberFormat(options.locale, { maximumFractionDigits: 0 })
  const { days, lockedByHour, peakCalls } = plan.middle
  const { capacity } = plan
  const marks: Mark[] = []
  const x = linear(0, Math.max(1, days.length), 0, width)

  const locked = linear(0, Math.max(1, plan.accounts), LOCKED_BASE, LOCKED_TOP)
  const top = lockedPath(lockedByHour, (hour) => x(hour / 24), locked)
  marks.push({
    kind: 'path',
    d: `M0 ${LOCKED_BASE}L${top}L${x(days.length)} ${LOCKED_BASE}Z`,
    ink: 'data-3',
    fill: true,
  })
  marks.push({ kind: 'path', d: `M${top}`, ink: 'data', fill: false, width: 2 })
  marks.push({
    kind: 'line',
    x1: 0,
    y1: LOCKED_BASE + 0.5,
    x2: width,
    y2: LOCKED_BASE + 0.5,
    ink: 'rule-strong',
    width: 1,
  })
  const start = `${number.format(plan.accounts)} accounts locked`
  marks.push(label(start, 0, 14, { ink: 'ink', strong: true }))
  const still = `${number.format(lockedByHour.at(-1) ?? 0)} still locked`
  if (textWidth(start, 13) + textWidth(still, 13) + 20 < width) {
    // Beside the end of the curve, above all of it that the words stretch over.
    const hour = Math.floor((1 - textWidth(still, 13) / width) * days.length * 24)
    const above = locked(lockedByHour[Math.max(0, hour)] ?? plan.accounts) - 8
    marks.push(label(still, width, tidy(Math.max(14, above)), { ink: 'ink', strong: true, anchor: 'end' }))
  }

  const most = Math.max(1, peakCalls.calls, capacity ?? 0)
  const calls = linear(0, most, CALLS_BASE, CALLS_TOP)
  const limit = capacity === null ? null : Math.round(calls(capacity)) + 0.5
  const slot = width / Math.max(1, days.length)
  const bar = Math.max(1, slot - (slot > 12 ? 4 : slot > 3 ? 1 : 0))
  for (const [i, day] of days.entries()) {
    const height = CALLS_BASE - calls(day.calls)
    const over = capacity !== null && day.calls > capacity
    marks.push({
      kind: 'rect',
      x: tidy(i * slot),
      y: tidy(CALLS_BASE - height),
      width: tidy(bar),
      height: tidy(height),
      ink: over ? 'warn' : 'data',
    })
    const text = number.format(day.calls)
    if (day.calls >= 0.5 && textWidth(text, 12) < bar) {
      const free = CALLS_BASE - height - 4
      // Not on the dashed line of what the help desk can take, but clear above it.
      const base = limit !== null && free > limit && free - 11 < limit ? limit - 4 : free
      marks.push(label(text, tidy(i * slot + bar / 2), tidy(base), { ink: 'ink-2', anchor: 'middle', size: 12 }))
    }
  }
  if (capacity !== null && limit !== null) {
    marks.push({ kind: 'line', x1: 0, y1: limit, x2: width, y2: limit, ink: 'ink-3', width: 1, dashed: true })
    const text =
      width < 480
        ? `Capacity ${number.format(capacity)} a day`
        : `The help desk can take ${number.format(capacity)} calls a day`
    // On the row above, because bars may reach over the line.
    marks.push(label(text, width, LOCKED_BASE + 22, { anchor: 'end' }))
  }
  marks.push(label('Calls a day', 0, LOCKED_BASE + 22, { ink: 'ink-3' }))
  marks.push({
    kind: 'line',
    x1: 0,
    y1: CALLS_BASE + 0.5,
    x2: width,
    y2: CALLS_BASE + 0.5,
    ink: 'rule-strong',
    width: 1,
  })
  dates(marks, days, slot, width, options.locale)
  return {
    width,
    height: HEIGHT,
    marks,
    title: 'Reset wave: locked accounts and calls',
    description: inWords(plan, number, options.locale),
    table: {
      columns: ['Day', 'First mails', 'Repeated mails', 'Calls', 'Still locked'],
      rows: days.map((day) => [
        day.date,
        Math.round(day.firstMails),
        Math.round(day.repeatedMails),
        Math.round(day.calls),
        Math.round(day.lockedAtEnd),
      ]),
    },
  }
}

/** A point for every hour, or for every so many hours when there are more hours than pixels to show them. */
function lockedPath(byHour: readonly number[], x: (hour: number) => number, y: (locked: number) => number): string {
  const every = Math.max(1, Math.ceil(byHour.length / 800))
  return byHour
    .flatMap((locked, hour) => (hour % every === 0 || hour === byHour.length - 1 ? [`${x(hour)} ${y(locked)}`] : []))
    .join('L')
}

function dates(marks: Mark[], days: readonly WaveDay[], slot: number, width: number, locale: string): void {
  let free = 0
  for (const [i, day] of days.entries()) {
    const text = dayWords(dayOf(day.date), locale)
    const wide = textWidth(text, 13)
    const from = Math.max(0, i * slot + slot / 2 - wide / 2)
    if (from < free || from + wide > width) continue
    marks.push(label(text, tidy(from), CALLS_BASE + 20, { ink: 'ink-3' }))
    free = from + wide + 16
  }
}

function inWords({ accounts, middle, capacity }: ResetPlan, number: Intl.NumberFormat, locale: string): string {
  const last = middle.days.at(-1)
  const until = last ? ` by ${dayWords(dayOf(last.date), locale, true)}` : ''
  const desk = capacity === null ? '' : `, against a capacity of ${number.format(capacity)}`
  return `Locked accounts fall from ${number.format(accounts)} to ${number.format(middle.lockedByHour.at(-1) ?? 0)}${until}; calls peak at ${number.format(middle.peakCalls.calls)} on ${dayWords(dayOf(middle.peakCalls.date), locale)}${desk}. Middle of the assumptions.`
}
