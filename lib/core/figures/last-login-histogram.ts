import { dayOf } from '@/lib/core/iso-date'
import type { LastLogin } from '@/lib/core/profile/profile'
import { dayWords } from './day'
import { label, linear, rulers, textWidth, ticks } from './drawing'
import type { Figure } from './figure'

const HEIGHT = 220
const TOP = 30
const BASE = 176
const SIZE = 13

/** How long ago people last logged in: one bar per 30 days, then "older" and "never" set apart. Width in pixels, at least 320. */
export function lastLoginHistogram(lastLogin: LastLogin, options: { width?: number; locale: string }): Figure {
  const width = Math.max(320, options.width ?? 640)
  const number = new Intl.NumberFormat(options.locale)
  const { byMonth, older, never } = lastLogin
  const all = [...byMonth, older, never]
  const total = all.reduce((sum, count) => sum + count, 0)
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
  const neverAt = left + byMonth.length * slot + tail * 0.63
  draw(older, olderAt, bar * 2, 'data-2')
  draw(never, neverAt, bar * 2, 'data-2')

  // Half years where they fit beside one another, else whole years.
  const step = 6 * slot > textWidth('18 months', SIZE) + 8 ? 6 : 12
  for (let i = 0; i < byMonth.length; i += step) {
    const text = i === 0 ? 'Now' : `${i} months`
    marks.push(label(text, left + i * slot, BASE + 20, { ink: 'ink-2' }))
  }
  marks.push(label('Older', olderAt + bar, BASE + 20, { anchor: 'middle' }))
  marks.push(label('Never', neverAt + bar, BASE + 20, { anchor: 'middle' }))
  const recent = byMonth.slice(0, 3).reduce((sum, count) => sum + count, 0)
  marks.push(label(`${number.format(recent)} within 90 days`, left, 16, { ink: 'ink', strong: true }))

  const share = total === 0 ? 0 : recent / total
  const percent = new Intl.NumberFormat(options.locale, { style: 'percent', maximumFractionDigits: 0 }).format(share)
  return {
    width,
    height: HEIGHT,
    marks,
    title: 'Users by last login',
    description: `${percent} of ${number.format(total)} users logged in within 90 days of ${dayWords(dayOf(lastLogin.asOf), options.locale, true)}; ${number.format(never)} never did.`,
    table: {
      columns: ['Last login', 'Users'],
      rows: [
        ...byMonth.map((count, i): [string, number] => [`${i * 30} to ${(i + 1) * 30} days ago`, count]),
        ['Older', older],
        ['Never', never],
      ],
    },
  }
}
