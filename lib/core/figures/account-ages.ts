import { dayOf } from '@/lib/core/iso-date'
import type { AccountAges } from '@/lib/core/profile/profile'
import { ageBars } from './age-bars'
import { dayWords } from './day'
import type { Figure } from './figure'

/** How old accounts are: one bar per 30 days, then "older" and "no date" set apart. Width in pixels, at least 280. */
export function accountAgesHistogram(ages: AccountAges, options: { width?: number; locale: string }): Figure {
  const { byMonth, older, unknown, neverUsed } = ages
  const number = new Intl.NumberFormat(options.locale)
  const recent = byMonth.slice(0, 3).reduce((sum, count) => sum + count, 0)
  const total = byMonth.reduce((sum, count) => sum + count, 0) + older + unknown
  const unused =
    neverUsed === null
      ? ''
      : neverUsed === 0
        ? ' None is older than a year and was never used.'
        : ` ${number.format(neverUsed)} ${neverUsed === 1 ? 'is older than a year and was' : 'are older than a year and were'} never used.`
  return {
    ...ageBars(
      byMonth,
      [
        ['Older', older],
        ['No date', unknown],
      ],
      `${number.format(recent)} made within 90 days`,
      options,
    ),
    title: 'Accounts by age',
    description: `${number.format(recent)} of ${number.format(total)} accounts were made within 90 days of ${dayWords(dayOf(ages.asOf), options.locale, true)}.${unused}`,
    table: {
      columns: ['Account made', 'Accounts'],
      rows: [
        ...byMonth.map((count, i): [string, number] => [`${i * 30} to ${(i + 1) * 30} days ago`, count]),
        ['Older', older],
        ['No date', unknown],
      ],
    },
  }
}
