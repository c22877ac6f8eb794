import type { FirstLoginPeak } from '@/lib/core/forecast/first-login-peak'
import { rangeOf } from '@/lib/core/sizing/worked'
import { label, linear, rulers, textWidth, ticks, tidy } from './drawing'
import type { Figure } from './figure'

const TOP = 24
const BASE = 196
const HEIGHT = 224
const HOURS_A_DAY = 24

/** First logins a minute, hour by hour for seven days, between the least and the most, under the strictest limit. */
export function firstLoginPeakFigure(peak: FirstLoginPeak, options: { width?: number; locale: string }): Figure {
  const width = Math.max(280, options.width ?? 776)
  const number = new Intl.NumberFormat(options.locale, { maximumFractionDigits: 0 })
  const limit = peak.strictest.perMinute
  const most = Math.max(limit, ...peak.hours.map((hour) => hour.high / 60))
  const left = 52
  const steps = ticks(most * 1.05, 4)
  const x = linear(0, peak.hours.length, left, width)
  const y = linear(0, steps.at(-1) ?? most, BASE, TOP)
  const marks = rulers(steps, y, [left, width], number)
  const bar = Math.max(1, (width - left) / peak.hours.length - 0.5)
  for (const { hour, low, high } of peak.hours) {
    const over = high / 60 > limit
    const [from, to] = [y(low / 60), y(high / 60)]
    marks.push({
      kind: 'rect',
      x: x(hour),
      y: to,
      width: tidy(bar),
      height: tidy(BASE - to),
      ink: over ? 'warn' : 'data-3',
    })
    marks.push({ kind: 'rect', x: x(hour), y: from, width: tidy(bar), height: tidy(BASE - from), ink: 'data' })
  }
  const at = Math.round(y(limit)) + 0.5
  marks.push({ kind: 'line', x1: left, y1: at, x2: width, y2: at, ink: 'ink', width: 1.5, dashed: true })
  const text = `Limit, ${number.format(limit)} a minute`
  marks.push(label(text, width, at - 6, { ink: 'ink', anchor: 'end', strong: true }))
  if (width - textWidth(text, 13) > left + 160) marks.push(label('First logins a minute', left, 14, { ink: 'ink-3' }))
  for (let day = 0; day < peak.hours.length / HOURS_A_DAY; day++) {
    marks.push(label(day === 0 ? 'Day 1' : String(day + 1), x(day * HOURS_A_DAY), BASE + 20, { ink: 'ink-3' }))
  }
  const range = rangeOf(peak.peak.amount)
  const told = range ? `${number.format(range.low)} to ${number.format(range.high)}` : 'unknown'
  const breaks = peak.breaks
    ? ` ${peak.breaks.surely ? 'Over' : 'May go over'} the limit from day ${peak.breaks.day}, ${clock(peak.breaks.hour)}.`
    : ' Stays under the limit.'
  return {
    width,
    height: HEIGHT,
    marks,
    title: 'First logins after go-live, hour by hour',
    description: `Busiest minute ${told} first logins, on day ${peak.busiest.day} at about ${clock(peak.busiest.hour)}, limit ${number.format(limit)}.${breaks}`,
    table: {
      columns: ['Day', 'Busiest hour', 'At least in it', 'At most in it', 'At least that day', 'At most that day'],
      rows: byDay(peak),
    },
  }
}

const clock = (hour: number) => `${String(hour).padStart(2, '0')}:00`

/** Seven rows say what 168 hours do: each day's busiest hour and its sum. */
function byDay({ hours }: FirstLoginPeak): (string | number)[][] {
  return Array.from({ length: hours.length / HOURS_A_DAY }, (_, day) => {
    const own = hours.slice(day * HOURS_A_DAY, (day + 1) * HOURS_A_DAY)
    const top = own.reduce((a, b) => (b.high > a.high ? b : a))
    const sum = (end: 'low' | 'high') => Math.round(own.reduce((all, hour) => all + hour[end], 0))
    return [day + 1, clock(top.hour % HOURS_A_DAY), Math.round(top.low), Math.round(top.high), sum('low'), sum('high')]
  })
}
