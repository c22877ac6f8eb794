import type { Facts } from '@/lib/core/facts/facts'
import { dayOf, isoOf } from '@/lib/core/iso-date'
import { dayWords } from './day'
import { fitText, hatch, label, linear, textWidth } from './drawing'
import type { Figure, Ink, Mark } from './figure'
import { silentPeriod } from './silent-period'

export type Due = { label: string; date: string; late: boolean }
export type StripOptions = { width?: number; locale: string; due?: Due[] }

type Sign = { day: number; text: string; ink: Ink; rank: number }

const AXIS = 62

/**
 * The whole plan on one line: today, due dates, freezes, silent migration and what contradicts it.
 * Null while there is nothing ahead of today to draw. Width in pixels, at least 280.
 */
export function planStrip(facts: Facts, today: string, options: StripOptions): Figure | null {
  const width = Math.max(280, options.width ?? 1096)
  const { locale, due = [] } = options
  const { timeline } = facts
  const now = dayOf(today)
  const silent = silentPeriod(facts)
  const goLive = timeline.goLive.known ? dayOf(timeline.goLive.value) : Number.NaN
  const freezes = (timeline.freezes.known ? timeline.freezes.value : [])
    .map((freeze) => ({ name: freeze.name, from: Math.max(now, dayOf(freeze.from)), to: dayOf(freeze.to) + 1 }))
    .filter((freeze) => freeze.to > freeze.from)
  const dues = due.map((item) => ({ ...item, day: dayOf(item.date) })).filter((item) => item.day >= now)
  const silentFrom = silent ? Math.max(now, silent.from) : now
  const last = Math.max(
    now,
    ...[goLive, silent?.to ?? now, ...freezes.map((f) => f.to), ...dues.map((d) => d.day)].filter(Number.isFinite),
  )
  if (last <= now) return null
  const end = last + Math.max(7, Math.ceil((last - now) * 0.12))
  const x = linear(now, end, 0, width)
  const marks: Mark[] = []

  for (const freeze of freezes)
    marks.push(hatch(x(freeze.from), AXIS - 30, x(freeze.to) - x(freeze.from), 30, 7, 'ink-3', 0.75))
  if (silent && silent.to > now) {
    const sound = silent.breach ? Math.min(Math.max(silent.breach.end, silentFrom), silent.to) : silent.to
    marks.push({
      kind: 'rect',
      x: x(silentFrom),
      y: AXIS - 14,
      width: x(sound) - x(silentFrom),
      height: 14,
      ink: 'data',
    })
    const weeks = Math.round((silent.to - silent.from) / 7)
    const room = (silent.breach ? x(sound) : width) - x(silentFrom) - 8
    const names = [`Silent migration, ${weeks} weeks`, 'Silent migration']
    const name = names.find((text) => textWidth(text, 13) <= room)
    if (name) marks.push(label(name, x(silentFrom), AXIS - 22, { ink: 'ink', strong: true }))
    if (silent.breach && sound < silent.to) {
      marks.push(hatch(x(sound), AXIS - 14, x(silent.to) - x(sound), 14, 5, 'block', 1.75))
      marks.push({ kind: 'line', x1: x(sound), y1: 10, x2: x(sound), y2: AXIS, ink: 'block', width: 1.5 })
      const text = `${silent.breach.days} days without ${silent.breach.source}`
      const fits = x(sound) + 8 + textWidth(text, 13) <= width
      const shown = fitText(text, 13, fits ? width - x(sound) - 8 : x(sound) - 8)
      marks.push(
        label(shown, x(sound) + (fits ? 8 : -8), 22, { ink: 'block', strong: true, anchor: fits ? 'start' : 'end' }),
      )
    }
  }
  marks.push({ kind: 'line', x1: 0, y1: AXIS + 0.5, x2: width, y2: AXIS + 0.5, ink: 'rule-strong', width: 1 })
  drawDues(marks, dues, x, width)
  const signs: Sign[] = [
    { day: now, text: 'Today', ink: 'ink-2', rank: 0 },
    ...(goLive >= now
      ? [{ day: goLive, text: `Go-live, ${dayWords(goLive, locale)}`, ink: 'ink', rank: 1 } as Sign]
      : []),
    ...(silent?.breach && silent.breach.end >= now
      ? [
          {
            day: silent.breach.end,
            text: `${silent.breach.source} ends, ${dayWords(silent.breach.end, locale)}`,
            ink: 'block',
            rank: 2,
          } as Sign,
        ]
      : []),
    ...(silent && silent.to >= now
      ? [{ day: silent.to, text: `Cut-off, ${dayWords(silent.to, locale)}`, ink: 'ink-2', rank: 3 } as Sign]
      : []),
    ...freezes.map((freeze): Sign => ({ day: freeze.from, text: freeze.name, ink: 'ink-2', rank: 4 })),
  ]
  const rows = drawSigns(marks, signs, x, width)
  return {
    width,
    height: AXIS + 10 + rows * 18,
    marks,
    title: 'The plan on one line',
    description: inWords(signs, silent?.breach ?? null, end, locale),
    table: {
      columns: ['What', 'From', 'To'],
      rows: [
        ['Today', today, ''],
        ...dues.map((item) => [`Due: ${item.label}`, item.date, '']),
        ...freezes.map((freeze) => [freeze.name, isoOf(freeze.from), isoOf(freeze.to - 1)]),
        ...(Number.isFinite(goLive) ? [['Go-live', isoOf(goLive), '']] : []),
        ...(silent ? [['Silent migration', isoOf(silent.from), isoOf(silent.to)]] : []),
        ...(silent?.breach ? [[`Without ${silent.breach.source}`, isoOf(silent.breach.end), isoOf(silent.to)]] : []),
      ],
    },
  }
}

function drawDues(marks: Mark[], dues: (Due & { day: number })[], x: (day: number) => number, width: number): void {
  let free = 0
  for (const item of dues.toSorted((a, b) => a.day - b.day)) {
    marks.push({
      kind: 'line',
      x1: x(item.day),
      y1: AXIS - 10,
      x2: x(item.day),
      y2: AXIS,
      ink: 'rule-strong',
      width: 1,
    })
    const half = textWidth(item.label, 13) / 2
    const at = Math.min(Math.max(x(item.day), half), width - half)
    if (at - half < free) continue
    const ink: Ink = item.late ? 'block' : 'ink-2'
    marks.push(label(item.label, at, AXIS - 16, { ink, anchor: 'middle', strong: item.late }))
    free = at + half + 6
  }
}

/** Writes under the axis what matters most first, on a second row where the first is taken; returns the rows used. */
function drawSigns(marks: Mark[], signs: Sign[], x: (day: number) => number, width: number): number {
  const taken: { from: number; to: number }[][] = [[], []]
  let used = 1
  for (const sign of signs.toSorted((a, b) => a.rank - b.rank)) {
    const text = fitText(sign.text, 13, width)
    const size = textWidth(text, 13)
    const fits = x(sign.day) + size <= width
    const from = fits ? x(sign.day) : Math.max(0, width - size)
    const row = taken.findIndex((spans) => spans.every((span) => from > span.to + 10 || from + size < span.from - 10))
    if (row < 0) continue
    taken[row]?.push({ from, to: from + size })
    used = Math.max(used, row + 1)
    marks.push(
      label(text, fits ? from : width, AXIS + 20 + row * 18, { ink: sign.ink, anchor: fits ? 'start' : 'end' }),
    )
  }
  return used + 0.2
}

function inWords(signs: Sign[], breach: { source: string; days: number } | null, end: number, locale: string): string {
  const named = signs.toSorted((a, b) => a.day - b.day).map((sign) => sign.text)
  const clash = breach ? ` ${breach.source} ends ${breach.days} days before silent migration does.` : ''
  return `From today to ${dayWords(end, locale, true)}: ${named.join('; ')}.${clash}`
}
