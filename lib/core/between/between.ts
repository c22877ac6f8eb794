/** What changes between the last full export and go-live, from what the plan knows. Unknown stays unknown. */
import { countText, thousands } from '@/lib/core/count-text'
import { type Fact, factValue } from '@/lib/core/facts/fact'
import type { Facts } from '@/lib/core/facts/facts'
import { daysBetween } from '@/lib/core/iso-date'
import { amountOf, factInput, type Range, unknownAmount, type Worked, worked } from '@/lib/core/sizing/worked'

export type Between = {
  /** Days from the export to go-live. */
  days: number
  signups: Worked
  changes: Worked
  deletions: Worked
}

/** Null while one of the two dates is unknown, or the export comes after go-live. */
export function between(facts: Facts): Between | null {
  const { timeline, data } = facts
  if (!timeline.finalExport.known || !timeline.goLive.known) return null
  const days = daysBetween(timeline.finalExport.value, timeline.goLive.value)
  if (days < 0) return null
  return {
    days,
    signups: byRate(data.signupsPerDay, days, 'Sign-ups a day', 'step 2 says how many sign up a day'),
    changes: timeline.changesPerDay.known
      ? byRate(timeline.changesPerDay, days, 'Changed profiles a day', '')
      : byLogins(facts, days),
    deletions: byRate(timeline.deletionsPerDay, days, 'Deleted accounts a day', 'you say how many are deleted a day'),
  }
}

/** Days differ: a count of n is mostly within two standard deviations, twice the root of n (Poisson). */
export function countRange(expected: number): Range {
  const spread = 2 * Math.sqrt(expected)
  return { low: Math.max(0, Math.floor(expected - spread)), high: Math.ceil(expected + spread) }
}

function byRate(rate: Fact<number>, days: number, label: string, needs: string): Worked {
  const inputs = [factInput(label, rate, (value) => String(value))]
  if (!rate.known)
    return worked({ amount: unknownAmount(needs), unit: 'people', formula: `Unknown until ${needs}`, inputs })
  const expected = rate.value * days
  const formula = `${rate.value} a day × ${countText(days, 'day')} = ${thousands(expected)}, give or take twice its square root`
  return worked({ amount: amountOf(countRange(expected), 'days differ'), unit: 'people', formula, inputs })
}

/** Nobody changes a profile without logging in, so those who do are the upper end; the lower end is nobody. */
function byLogins({ data }: Facts, days: number): Worked {
  const needs = 'you say how many profiles change a day, or step 2 says when people last logged in'
  const activity = factValue(data.activity)
  const histogram = factValue(data.lastLogin)
  const monthly = histogram ? (histogram.byMonth[0] ?? 0) : activity?.days30
  if (monthly === undefined)
    return worked({ amount: unknownAmount(needs), unit: 'people', formula: `Unknown until ${needs}`, inputs: [] })
  const inputs = [
    data.lastLogin.known
      ? factInput('Logged in within 30 days', data.lastLogin, () => thousands(monthly))
      : factInput('Logged in within 30 days', data.activity, () => thousands(monthly)),
  ]
  const high = monthly * Math.ceil(days / 30)
  return worked({
    amount: amountOf({ low: 0, high }, 'nobody counted changes, only logins'),
    unit: 'people',
    formula: `At most the ${thousands(monthly)} who log in within 30 days${days > 30 ? `, for each 30 of ${days} days` : ''}`,
    inputs,
  })
}
