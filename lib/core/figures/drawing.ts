/** The few shapes the figures share. Coordinates are CSS pixels at real size, y downwards. */
import type { Ink, Mark } from './figure'

/** Widths in em of groups of characters of Source Sans 3, semibold, measured; the first group that holds a character wins. */
const WIDTHS: [RegExp, number][] = [
  [/[\u2E80-\uFFFF\u{10000}-\u{10FFFF}]/u, 1],
  [/\s/, 0.21],
  [/[ijlI.,:;'|!]/, 0.29],
  [/[frt()[\]/-]/, 0.38],
  [/[MWmw@%—…]/, 0.9],
  [/\p{Lu}/u, 0.66],
]

/** About how wide a text is set in Source Sans 3: errs on the wide side, so that a label that fits here fits there. */
export function textWidth(text: string, size: number): number {
  let width = 0
  for (const char of text) width += WIDTHS.find(([group]) => group.test(char))?.[1] ?? 0.57
  return width * size
}

/** The text, or as much of it as fits `room`, with an ellipsis. */
export function fitText(text: string, size: number, room: number): string {
  if (textWidth(text, size) <= room) return text
  const chars = [...text]
  while (chars.length > 0 && textWidth(`${chars.join('')}…`, size) > room) chars.pop()
  return chars.length === 0 ? '' : `${chars.join('').trimEnd()}…`
}

/** The text in at most `most` lines of `room`, broken between words; the last one is cut where it has to be. */
export function wrapText(text: string, size: number, room: number, most: number): string[] {
  const lines: string[] = []
  let rest = text.split(' ')
  while (rest.length > 0) {
    const fits = rest.findIndex((_, i) => textWidth(rest.slice(0, i + 1).join(' '), size) > room)
    const taken = fits < 0 || lines.length + 1 >= most ? rest.length : Math.max(1, fits)
    lines.push(fitText(rest.slice(0, taken).join(' '), size, room))
    rest = rest.slice(taken)
  }
  return lines
}

/** Diagonal strokes clipped to a rectangle, as one path. */
export function hatch(
  x: number,
  y: number,
  width: number,
  height: number,
  gap: number,
  ink: Ink,
  stroke: number,
): Mark {
  const lines: string[] = []
  for (let start = x - height + gap / 2; start < x + width; start += gap) {
    // From the bottom edge at `start`, up and to the right at 45 degrees.
    const from = Math.max(start, x)
    const to = Math.min(start + height, x + width)
    if (to <= from) continue
    lines.push(`M${tidy(from)} ${tidy(y + height - (from - start))}L${tidy(to)} ${tidy(y + height - (to - start))}`)
  }
  return { kind: 'path', d: lines.join('') || `M${tidy(x)} ${tidy(y)}`, ink, fill: false, width: stroke }
}

export function diamond(x: number, y: number, radius: number, ink: Ink): Mark {
  const d = `M${tidy(x)} ${tidy(y - radius)}L${tidy(x + radius)} ${tidy(y)}L${tidy(x)} ${tidy(y + radius)}L${tidy(x - radius)} ${tidy(y)}Z`
  return { kind: 'path', d, ink, fill: true }
}

export function label(
  text: string,
  x: number,
  y: number,
  options: { ink?: Ink; anchor?: 'start' | 'middle' | 'end'; size?: number; strong?: boolean } = {},
): Mark {
  const { ink = 'ink-2', anchor = 'start', size = 13, strong } = options
  return { kind: 'text', x, y, text, ink, anchor, size, ...(strong ? { strong } : {}) }
}

/** Room for names left of a chart: what the longest needs, at most `share` of the width, at least 110 pixels. */
export function nameRoom(names: readonly string[], width: number, share: number): number {
  const wanted = Math.max(0, ...names.map((name) => textWidth(name, 13))) + 14
  return Math.round(Math.max(110, Math.min(wanted, width * share)))
}

/** From a domain to pixels; a domain of no width maps to the start. */
export function linear(from: number, to: number, start: number, end: number): (value: number) => number {
  const span = to - from
  return (value) => (span === 0 ? start : tidy(start + ((value - from) / span) * (end - start)))
}

/** Round steps (1, 2, 5 times a power of ten) from 0 to at least `most`, about `count` of them. */
export function ticks(most: number, count: number): number[] {
  if (!(most > 0)) return [0]
  const rough = most / count
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = Math.max(1, power * ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10))
  return Array.from({ length: Math.ceil(most / step) + 1 }, (_, i) => i * step)
}

/** A line across for each step of the value axis, its number to the left; the lowest is the base and stronger. */
export function rulers(
  steps: readonly number[],
  y: (value: number) => number,
  [left, right]: readonly [number, number],
  number: Intl.NumberFormat,
): Mark[] {
  return steps.flatMap((step): Mark[] => {
    const at = Math.round(y(step)) + 0.5
    const ink = step === 0 ? 'rule-strong' : 'rule'
    return [
      { kind: 'line', x1: left, y1: at, x2: right, y2: at, ink, width: 1 },
      label(number.format(step), left - 8, at + 4, { ink: 'ink-3', anchor: 'end', size: 12 }),
    ]
  })
}

export const tidy = (value: number) => Math.round(value * 10) / 10
