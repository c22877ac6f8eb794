import { dayOf } from '@/lib/core/iso-date'
import type { LastLogin } from '@/lib/core/profile/profile'
import { inProportion, Urn } from './exact-share'
import type { Random } from './random'

const DAYS_PER_MONTH = 30
const OLDEST_YEARS = 4

/** Days of last logins in the proportions of the profile's histogram; the newest one is the day of the profile. */
export function loginDays({ asOf, byMonth, older }: LastLogin, logins: number, random: Random): () => number {
  const months = [...byMonth, older]
  const urn = new Urn(
    months.map((_, month) => String(month)),
    inProportion(months, logins),
    random,
  )
  const newest = dayOf(asOf)
  let isFirst = true
  return () => {
    const drawn = urn.draw()
    const month = Number(drawn ?? 0)
    if (isFirst && month === 0) {
      isFirst = false
      return newest
    }
    const from = month * DAYS_PER_MONTH
    const days = month === byMonth.length ? OLDEST_YEARS * 365 : DAYS_PER_MONTH
    return newest - from - random.below(days)
  }
}
