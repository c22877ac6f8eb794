import { dayOf } from '@/lib/core/iso-date'
import type { LastLogin } from '@/lib/core/profile/profile'
import { ageBars } from './age-bars'
import { dayWords } from './day'
import type { Figure } from './figure'

/** How long ago people last logged in: one bar per 30 days, then "older" and "never" set apart. Width in pixels, at least 280. */
export function lastLoginHistogram(lastLogin: LastLogin, options: { width?: number; locale: string }): Figure {
  const { byMonth, older, never } = lastLogin
  const number = new Intl.NumberFormat(options.locale)
  const total = [...byMonth, older, never].reduce((sum, count) => sum + count, 0)
  const recent = byMonth.slice(0, 3).reduce((sum, count) => sum + count, 0)
  const share = total === 0 ? 0 : recent / total
  const percent = new Intl.NumberFormat(options.locale, { style: 'percent', maximumFractionDigits: 0 }).format(share)
  return {
    ...ageBars(
      byMonth,
      [
        ['Older', older],
        ['Never', never],
      ],
      `${number.format(recent)} within 90 days`,
      options,
    ),
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
