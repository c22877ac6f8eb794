import type { Counted } from '@/lib/core/burn-down/burn-down'
import type { Moved, SilentForecast } from '@/lib/core/forecast/silent-forecast'
import { dayOf } from '@/lib/core/iso-date'
import { dayWords } from './day'
import { hatch, label, linear, textWidth, tidy } from './drawing'
import type { Figure, Ink, Mark } from './figure'
import { placeLabels } from './label-room'

const HEIGHT = 336
const TOP = 20
const BASE = 300
const SIZE = 13
const SHARES = [0.25, 0.5, 0.75, 1]
/** Base of the words at the end of the legacy system, below the curve. */
const LEGACY_AT = 212

type Options = { width?: number; locale: string; counted?: readonly Counted[] }

/** Share of a group moved by week, with the band, the end of the legacy system, the cut-off and what was really counted. */
export function silentCurve(forecast: SilentForecast, options: Options): Figure {
  const width = Math.max(280, options.width ?? 776)
  const { points, users, from } = forecast
  const words = wording(forecast, options.locale)
  const last = points.at(-1)?.days ?? 7
  const x = linear(0, last, 0, width)
  const y = linear(0, 1, BASE, TOP)
  const marks: Mark[] = []
  for (const share of SHARES) {
    const at = Math.round(y(share)) + 0.5
    marks.push({ kind: 'line', x1: 0, y1: at, x2: width, y2: at, ink: 'rule', width: 1 })
  }
  const { cutOff, legacyEnd } = forecast
  const chosen = cutOff ?? forecast.recommended
  const isBroken = cutOff !== null && legacyEnd !== null && legacyEnd.days < cutOff.days
  if (isBroken)
    marks.push(hatch(x(legacyEnd.days), TOP, x(cutOff.days) - x(legacyEnd.days), BASE - TOP, 14, 'rule', 1.5))
  marks.push({ kind: 'path', d: bandPath(points, x, y), ink: 'band', fill: true })
  // After the band, which would hide them.
  for (const share of SHARES) {
    const text = share === 1 ? `100% of ${words.count(users)}` : words.percent(share)
    marks.push(label(text, 0, Math.round(y(share)) - 4.5, { ink: 'ink-3' }))
  }
  const early = [...points.filter((point) => point.days < chosen.days), { days: chosen.days, ...chosen.moved }]
  const late = [{ days: chosen.days, ...chosen.moved }, ...points.filter((point) => point.days > chosen.days)]
  marks.push({ kind: 'path', d: linePath(early, x, y), ink: 'data', fill: false, width: 2.25 })
  if (late.length > 1) marks.push({ kind: 'path', d: linePath(late, x, y), ink: 'ink-3', fill: false, width: 1 })
  marks.push({ kind: 'line', x1: 0, y1: BASE + 0.5, x2: width, y2: BASE + 0.5, ink: 'rule-strong', width: 1 })

  const week = points[1]
  const one = week ? `${words.percent(week.middle)} in week one (${words.band(week)})` : ''
  if (week && x(week.days) + 10 + textWidth(one, SIZE) < x(chosen.days)) {
    marks.push(dot(x(week.days), y(week.middle), width))
    marks.push(
      label(one, x(week.days) + 10, Math.min(BASE - 6, Math.max(248, y(week.middle) + 18)), {
        ink: 'ink',
        strong: true,
      }),
    )
  }
  if (legacyEnd && legacyEnd.days > 0 && legacyEnd.days <= last) {
    upright(marks, x(legacyEnd.days), isBroken ? 'block' : 'ink-3', 1.5)
    const told = [
      `${legacyEnd.source} ends`,
      `${words.day(legacyEnd.days)}, ${words.percent(legacyEnd.moved.middle)} moved`,
    ]
    const begins = x(legacyEnd.days) - 8 - Math.max(...told.map((line) => textWidth(line, SIZE)))
    // Below the curve; above it where the words would begin left of its steep part, as on a phone.
    const isCrossed = y(movedBy(points, (begins / width) * last)) > LEGACY_AT - SIZE
    const at = isCrossed ? Math.max(TOP + 14, y(legacyEnd.moved.high) - 28) : LEGACY_AT
    beside(marks, told, x(legacyEnd.days), at, width, 'end', isBroken ? 'block' : 'ink-2')
  }
  if (chosen.days <= last) {
    upright(marks, x(chosen.days), 'ink', 2)
    const name = cutOff ? 'Cut-off' : 'Suggested cut-off'
    const told = [
      `${name}, ${words.day(chosen.days)}`,
      `${words.count(chosen.left.middle * users)} left for`,
      'the last reset wave',
    ]
    beside(marks, told, x(chosen.days), 148, width, 'start', 'ink')
    marks.push(dot(x(chosen.days), y(chosen.moved.middle), width))
    const moved = `${words.percent(chosen.moved.middle)} moved (${words.band(chosen.moved)})`
    beside(marks, [moved], x(chosen.days), Math.max(TOP + 14, y(chosen.moved.high) - 10), width, 'end', 'ink')
  }
  for (const count of options.counted ?? []) {
    if (count.days <= last)
      marks.push({
        kind: 'rect',
        x: Math.min(width - 6, Math.max(0, x(count.days) - 3)),
        y: y(count.moved) - 3,
        width: 6,
        height: 6,
        ink: 'ink',
      })
  }
  axis(marks, [0, chosen.days, last], x, words.day, width)
  return {
    width,
    height: HEIGHT,
    marks,
    title: 'Silent migration, week by week',
    description: inWords(forecast, words),
    table: {
      columns: [
        'Week',
        from === null ? 'Day' : 'Until',
        'Moved at least',
        'Moved, middle',
        'Moved at most',
        'Left, middle',
      ],
      rows: points.map((point) => [
        point.week,
        point.date ?? point.days,
        Math.round(point.low * users),
        Math.round(point.middle * users),
        Math.round(point.high * users),
        Math.round((1 - point.middle) * users),
      ]),
    },
  }
}

type Scale = (value: number) => number
type Words = ReturnType<typeof wording>

function wording({ from }: SilentForecast, locale: string) {
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 })
  const start = from === null ? null : dayOf(from)
  const round = (share: number) => Math.round(share * 100)
  return {
    count: (value: number) => whole.format(value),
    percent: (share: number) => `${round(share)}%`,
    band: ({ low, high }: Moved) => `${round(low)} to ${round(high)}`,
    day: (days: number) => (start === null ? (days === 0 ? 'Go-live' : `day ${days}`) : dayWords(start + days, locale)),
  }
}

/** The low edge of the band after some days. */
function movedBy(points: SilentForecast['points'], days: number): number {
  return points.findLast((point) => point.days <= days)?.low ?? 0
}

function bandPath(points: SilentForecast['points'], x: Scale, y: Scale): string {
  const up = points.map((point) => `${x(point.days)} ${y(point.high)}`)
  const down = points.toReversed().map((point) => `${x(point.days)} ${y(point.low)}`)
  return `M${[...up, ...down].join('L')}Z`
}

function linePath(points: readonly ({ days: number } & Moved)[], x: Scale, y: Scale): string {
  return `M${points.map((point) => `${x(point.days)} ${y(point.middle)}`).join('L')}`
}

function upright(marks: Mark[], at: number, ink: Ink, width: number): void {
  marks.push({ kind: 'line', x1: at, y1: TOP, x2: at, y2: BASE, ink, width })
}

/** A square dot would be a count; a round one is the forecast. */
function dot(at: number, y: number, width: number): Mark {
  const r = 4
  const x = Math.min(width - r, Math.max(r, at))
  return {
    kind: 'path',
    d: `M${tidy(x - r)} ${tidy(y)}A${r} ${r} 0 1 0 ${tidy(x + r)} ${tidy(y)}A${r} ${r} 0 1 0 ${tidy(x - r)} ${tidy(y)}Z`,
    ink: 'data',
    fill: true,
  }
}

/** Lines of text beside an upright, on the preferred side when they fit there, else on the other; strong first line. */
function beside(
  marks: Mark[],
  lines: string[],
  at: number,
  y: number,
  width: number,
  side: 'start' | 'end',
  ink: Ink,
): void {
  const wide = Math.max(...lines.map((line) => textWidth(line, SIZE)))
  const fits = { start: at + 8 + wide <= width, end: at - 8 - wide >= 0 }
  const anchor = fits[side] || !fits[side === 'start' ? 'end' : 'start'] ? side : side === 'start' ? 'end' : 'start'
  // Where neither side has room the text begins at the edge of the picture.
  const x =
    !fits.start && !fits.end
      ? anchor === 'start'
        ? Math.max(0, width - wide)
        : Math.min(width, wide)
      : at + (anchor === 'start' ? 8 : -8)
  const texts = lines.map((line, i) =>
    label(line, tidy(x), tidy(y + i * 18), { ink: i === 0 ? ink : 'ink-2', anchor, strong: i === 0 }),
  )
  marks.push(...placeLabels(marks, texts, TOP, BASE))
}

function axis(marks: Mark[], days: number[], x: Scale, words: (days: number) => string, width: number): void {
  let free = 0
  for (const [i, day] of [...new Set(days)].sort((a, b) => a - b).entries()) {
    const text = words(day)
    const wide = textWidth(text, SIZE)
    const from = Math.min(Math.max(0, x(day) - (i === 0 ? 0 : wide / 2)), width - wide)
    if (from < free) continue
    marks.push(label(text, tidy(from), BASE + 24, { ink: 'ink-3' }))
    free = from + wide + 12
  }
}

function inWords(forecast: SilentForecast, words: Words): string {
  const { points, cutOff, legacyEnd, recommended, users, source } = forecast
  const week = points[1]
  const at = cutOff ?? recommended
  const first = week
    ? `${words.percent(week.middle)} (${words.band(week)}) of ${words.count(users)} moved after one week, `
    : ''
  const end =
    legacyEnd && cutOff && legacyEnd.days < cutOff.days
      ? `${words.percent(legacyEnd.moved.middle)} when ${legacyEnd.source} ends on ${words.day(legacyEnd.days)}, `
      : ''
  const name = cutOff ? 'the cut-off' : 'the suggested cut-off'
  return `${first}${end}${words.percent(at.moved.middle)} (${words.band(at.moved)}) at ${name} on ${words.day(at.days)}, which leaves ${words.count(at.left.middle * users)}. ${source}.`
}
