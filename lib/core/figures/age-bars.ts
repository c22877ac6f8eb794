import { label, linear, rulers, textWidth, ticks } from './drawing'
import type { Figure } from './figure'

const HEIGHT = 220
const TOP = 30
const BASE = 176
const SIZE = 13

/**
 * Counts by age: one bar per 30 days, the first three in the strong ink, then two bars without a date set apart; `told` stands
 * above. Width in pixels, at least 280.
 */
export function ageBars(
  byMonth: readonly number[],
  apart: readonly [[name: string, count: number], [name: string, count: number]],
  told: string,
  options: { width?: number; locale: string },
): Pick<Figure, 'width' | 'height' | 'marks'> {
  const width = Math.max(280, options.width ?? 640)
  const number = new Intl.NumberFormat(options.locale)
  const [[olderName, older], [otherName, other]] = apart
  const all = [...byMonth, older, other]
  const steps = ticks(Math.max(...all), 4)
  const y = linear(0, steps.at(-1) ?? 0, BASE, TOP)
  const left = 64
  // Air sets the two bars without a date apart; on a phone it leaves room for their names.
  const tail = Math.max(((width - left) * 8) / (byMonth.length + 8), 124)
  const slot = (width - left - tail) / byMonth.length
  const bar = Math.max(1, slot - 2)
  const marks = rulers(steps, y, [left, width], number)

  const draw = (count: number, x: number, size: number, ink: 'data' | 'data-2') => {
    const height = Math.max(count > 0 ? 1 : 0, BASE - y(count))
    marks.push({ kind: 'rect', x, y: BASE - height, width: size, height, ink })
  }
  for (const [i, count] of byMonth.entries()) draw(count, left + i * slot, bar, i < 3 ? 'data' : 'data-2')
  const olderAt = left + byMonth.length * slot + tail * 0.19
  const otherAt = left + byMonth.length * slot + tail * 0.63
  draw(older, olderAt, bar * 2, 'data-2')
  draw(other, otherAt, bar * 2, 'data-2')

  // Half years where they fit beside one another, else whole years.
  const step = 6 * slot > textWidth('18 months', SIZE) + 8 ? 6 : 12
  for (let i = 0; i < byMonth.length; i += step) {
    const text = i === 0 ? 'Now' : `${i} months`
    marks.push(label(text, left + i * slot, BASE + 20, { ink: 'ink-2' }))
  }
  marks.push(label(olderName, olderAt + bar, BASE + 20, { anchor: 'middle' }))
  marks.push(label(otherName, otherAt + bar, BASE + 20, { anchor: 'middle' }))
  marks.push(label(told, left, 16, { ink: 'ink', strong: true }))
  return { width, height: HEIGHT, marks }
}
