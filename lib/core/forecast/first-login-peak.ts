/** First logins hour by hour after go-live, against what one address may call and what the legacy system can check. */
import { limitOf } from '@/lib/core/asgardeo/own-limit'
import { thousands } from '@/lib/core/count-text'
import { factValue } from '@/lib/core/facts/fact'
import type { Facts } from '@/lib/core/facts/facts'
import { dayOf, dayText } from '@/lib/core/iso-date'
import { peakDays } from '@/lib/core/schedule/peak-days'
import { patternText } from '@/lib/core/schedule/weekly-pattern'
import { assumedInput, assumedRange } from '@/lib/core/sizing/assumptions'
import { numberText, rangeText } from '@/lib/core/sizing/number-text'
import { amountOf, type Input, type Range, type Worked, worked } from '@/lib/core/sizing/worked'
import { hourShares } from './hour-shares'
import { movedAfter, silentBins } from './silent-forecast'

export type PeakLimit = {
  label: string
  perMinute: number
  /** What one address may call; only where more addresses help. */
  perAddress?: number
  source: string
}

export type FirstLoginPeak = {
  /** First logins in each hour of the first seven days; `hour` counts from 0 of day 1, in the plan's time zone. */
  hours: ({ hour: number } & Range)[]
  /** In the busiest minute. */
  peak: Worked
  busiest: { day: number; hour: number }
  limits: PeakLimit[]
  strictest: PeakLimit
  /** First hour that may go over the strictest limit, and whether it does even in the best case. */
  breaks: { day: number; hour: number; surely: boolean } | null
  cures: string[]
  /** Dated and weekly peak periods of the plan that fall into these seven days: then the upper ends count. */
  busyDays: string[]
}

const DAYS = 7
const HOURS = 24

/** Null while the forecast is unknown. */
export function firstLoginPeak(facts: Facts): FirstLoginPeak | null {
  const group = silentBins(facts)
  if (!group) return null
  const { assumptions } = facts.goals
  const leave = assumedRange(assumptions, 'leave-share')
  const share = assumedRange(assumptions, 'busiest-hour-share')
  const burst = assumedRange(assumptions, 'burst-factor')
  const measured = busiestMinute(facts)
  const flat = hourShares(share.low / 100)
  const steep = hourShares(share.high / 100)
  const days = Array.from({ length: DAYS }, (_, day) => {
    const [from, to] = [movedAfter(group.bins, day, leave), movedAfter(group.bins, day + 1, leave)]
    const least = day === 0 ? to.low : Math.min(to.low - from.low, to.high - from.high)
    // Fewer people come for the first time each day, so no day brings more than the average of the days until then.
    return { low: Math.max(0, least) * group.users, high: (to.high / (day + 1)) * group.users }
  })
  const cap = measured === null ? Number.POSITIVE_INFINITY : measured.perMinute * 60
  const hours = days.flatMap((people, day) =>
    Array.from({ length: HOURS }, (_, hour) => {
      const ends = [flat[hour] ?? 0, steep[hour] ?? 0]
      const high = Math.min(cap, people.high * Math.max(...ends))
      return { hour: day * HOURS + hour, low: Math.min(high, people.low * Math.min(...ends)), high }
    }),
  )
  const top = hours.reduce((a, b) => (b.high > a.high ? b : a))
  const minute = (value: number, factor: number) => (value / 60) * factor
  const highest = minute(top.high, burst.high)
  const peakRange = {
    low: Math.min(minute(top.low, burst.low), highest),
    high: measured === null ? highest : Math.min(measured.perMinute, highest),
  }
  const limits = peakLimits(facts)
  const strictest = limits.reduce((a, b) => (b.perMinute < a.perMinute ? b : a))
  return {
    hours,
    peak: peakWorked(peakRange, top, measured, [assumedInput(share), assumedInput(burst), assumedInput(leave)], group),
    busiest: clock(top.hour),
    limits,
    strictest,
    breaks: firstBreak(hours, strictest.perMinute, burst, measured?.perMinute ?? Number.POSITIVE_INFINITY),
    cures: cures(peakRange.high, strictest),
    busyDays: busyDays(facts),
  }
}

/** What is begun counts: 0.7 logins a minute is one. */
const begun = (value: number) => thousands(Math.ceil(value))
function busyDays({ timeline }: Facts): string[] {
  if (!timeline.goLive.known) return []
  const from = dayOf(timeline.goLive.value)
  const dated = (timeline.peaks.known ? timeline.peaks.value : [])
    .filter((peak) => dayOf(peak.from) < from + DAYS && dayOf(peak.to) >= from)
    .map((peak) => `${peak.name} (${dayText(peak.from)} to ${dayText(peak.to)})`)
  const weekly = (timeline.weeklyPeaks.known ? timeline.weeklyPeaks.value : [])
    .filter((peak) => peakDays(peak, from, from + DAYS - 1).length > 0)
    .map((peak) => `${peak.name} (${patternText(peak)})`)
  return [...dated, ...weekly]
}

const clock = (hour: number) => ({ day: Math.floor(hour / HOURS) + 1, hour: hour % HOURS })

/** No more people can log in for the first time than log in at all: the legacy system's busiest minute is a ceiling. */
function busiestMinute({ data }: Facts): { perMinute: number; name: string } | null {
  const known = (data.sources.known ? data.sources.value : []).flatMap((source) =>
    typeof source.peakLoginsPerMinute === 'number'
      ? [{ perMinute: source.peakLoginsPerMinute, name: source.name }]
      : [],
  )
  const all = data.sources.known ? data.sources.value.length : 0
  if (known.length === 0 || known.length < all) return null
  return {
    perMinute: known.reduce((sum, one) => sum + one.perMinute, 0),
    name: known.map((one) => one.name).join(', '),
  }
}

function peakLimits({ goals, data, mapping }: Facts): PeakLimit[] {
  const lanes = assumedRange(goals.assumptions, 'addresses').low
  const scim = limitOf('scimPerMinute', factValue(mapping.limits) ?? [])
  return [
    {
      label: `Calls to Asgardeo from ${lanes === 1 ? 'one address' : `${numberText(lanes)} addresses`}, one for each first login`,
      perMinute: scim.value * lanes,
      perAddress: scim.value,
      source: `${scim.source.text}, checked ${scim.source.date || 'on no known day'}; one call per login is read from the sample service`,
    },
    ...(data.sources.known ? data.sources.value : []).flatMap((source): PeakLimit[] =>
      typeof source.rateLimitPerMinute === 'number' && source.rateLimitPerMinute > 0
        ? [
            {
              label: `Password checks by ${source.name}`,
              perMinute: source.rateLimitPerMinute,
              source: 'Answer in step 2',
            },
          ]
        : [],
    ),
  ]
}

function peakWorked(
  range: Range,
  top: Range,
  measured: { perMinute: number; name: string } | null,
  assumptions: Input[],
  group: { users: number; source: string },
): Worked {
  const hour = `${rangeText(top, (value) => thousands(value))} first logins in the busiest hour / 60`
  const capped = measured
    ? `, at most the ${numberText(measured.perMinute)} a minute that ${measured.name} sees today`
    : ''
  return worked({
    amount: amountOf(range, measured ? 'how many log in daily' : 'how many of those who log in monthly do so on day 1'),
    unit: 'logins a minute',
    formula: `${hour}, times the burst${capped} = ${rangeText(range, begun)} a minute`,
    inputs: [
      { label: 'People on the silent path', value: thousands(group.users), source: group.source, date: null },
      ...assumptions,
    ],
  })
}

function firstBreak(hours: ({ hour: number } & Range)[], limit: number, burst: Range, most: number) {
  const over = hours.find(({ high }) => Math.min(most, (high / 60) * burst.high) > limit)
  if (!over) return null
  const sure = hours.find(({ low }) => (low / 60) * burst.low > limit)
  return { ...clock((sure ?? over).hour), surely: sure !== undefined }
}

/** What brings the worst case under the limit, each with its number. */
function cures(peak: number, { perMinute, perAddress }: PeakLimit): string[] {
  if (peak <= perMinute) return []
  const waves = Math.ceil(peak / perMinute)
  const away = Math.ceil((1 - perMinute / peak) * 100)
  return [
    perAddress !== undefined
      ? `Let the login service call from ${Math.ceil(peak / perAddress)} addresses, or ask the team for ${thousands(Math.ceil(peak))} calls a minute on the first days.`
      : `Raise the limit of the legacy system to ${thousands(Math.ceil(peak))} a minute on the first days.`,
    `Switch applications or groups over in ${waves} steps on different days.`,
    `Reset ${away}% of the group in waves before go-live, so that they do not come through the service.`,
    'Go live before a quiet day, so that the first logins spread.',
  ]
}
