import type { Facts } from '@/lib/core/facts/facts'
import { addDays, dayOf, daysBetween, dayText } from '@/lib/core/iso-date'
import { roughPercentRange } from '@/lib/core/percent-text'
import { assumedRange } from '@/lib/core/sizing/assumptions'
import { legacyMonth } from '@/lib/core/sizing/legacy-cost'
import { rangeText } from '@/lib/core/sizing/number-text'
import type { Range } from '@/lib/core/sizing/worked'
import { type AgeBin, shareWithin } from './age-curve'
import { awayGroups, binsOfGroups, loginBins } from './group-bins'

/** Shares 0..1 of the group; `middle` is the geometric mean of the ends. */
export type Moved = Range & { middle: number }

/** `working` is the sum behind `moved`, with the numbers filled in. */
export type Crossing = { date: string | null; days: number; moved: Moved; left: Moved; working: string }

export type ExtraMonth = {
  /** 1 is the first 30 days after go-live. */
  month: number
  /** People moved in these 30 days. */
  people: Moved
  /** What all legacy systems cost in a month; null when unknown. */
  cost: number | null
  /** Code of ISO 4217. */
  currency: string | null
  costPerPerson: number | null
}

export type SilentForecast = {
  users: number
  /** Go-live; null when unknown, then everything is counted in days only. */
  from: string | null
  points: ({ week: number; days: number; date: string | null } & Moved)[]
  cutOff: Crossing | null
  legacyEnd: (Crossing & { source: string }) | null
  recommended: Crossing & { why: string }
  months: ExtraMonth[]
  /** The counts the curve was read from: file and date, or a person. */
  source: string
  assumes: string[]
}

/** Dates so late that days after them have no four-digit year are typing errors, not plans. */
export const isCountable = (iso: string) => iso < '9900'

const LONGEST_WEEKS = 104
const SHORTEST_WEEKS = 18
/** Before this no cut-off is sensible: one billing cycle has to pass. */
const FIRST_CUT_OFF_DAYS = 28

/** Share moved after `days`: the histogram read forwards, less those who leave. Never falls with time. */
export function movedAfter(bins: readonly AgeBin[], days: number, leave: Range): Moved {
  const { low, high } = shareWithin(bins, days)
  const range = { low: low * (1 - leave.high / 100), high: high * (1 - leave.low / 100) }
  return { ...range, middle: Math.sqrt(range.low * range.high) }
}

/** The people on the silent path; null while there are none or no last login is known. */
export function silentBins(
  facts: Pick<Facts, 'data' | 'strategy' | 'goals'>,
): { bins: AgeBin[]; users: number; source: string } | null {
  const { silentUsers } = facts.strategy
  if (!silentUsers.known || silentUsers.value === 0) return null
  const bins = binsOfGroups(facts, (segment) => segment.path === 'silent')
  return bins && { bins, users: silentUsers.value, source: loginBins(facts)?.source ?? '' }
}

/** Null while nobody is on the silent path or no last login is known: then the forecast is unknown, not zero. */
export function silentForecast(facts: Facts): SilentForecast | null {
  const group = silentBins(facts)
  if (!group) return null
  const { strategy, timeline, goals } = facts
  const leave = assumedRange(goals.assumptions, 'leave-share')
  const from = timeline.goLive.known && isCountable(timeline.goLive.value) ? timeline.goLive.value : null
  const moved = (days: number) => movedAfter(group.bins, days, leave)
  const cross = (days: number): Crossing => ({
    date: from === null ? null : addDays(from, days),
    days,
    moved: moved(days),
    left: rest(moved(days)),
    working: working(group.bins, days, leave, moved(days)),
  })
  const crossAt = (date: string | null) => {
    const days = from === null || date === null ? Number.NaN : daysBetween(from, date)
    return days >= 0 ? cross(days) : null
  }
  const cutOff = strategy.cutOff.known ? crossAt(strategy.cutOff.value) : null
  const end = firstEnd(facts)
  const legacyEnd = end && crossAt(end.date)
  const recommended = recommend(facts, moved, cross, legacyEnd && end ? { ...legacyEnd, source: end.source } : null)
  const furthest = Math.max(cutOff?.days ?? 0, legacyEnd?.days ?? 0, recommended.days) / 7 + 4
  const weeks = Math.min(LONGEST_WEEKS, Math.max(SHORTEST_WEEKS, Math.ceil(furthest)))
  return {
    users: group.users,
    from,
    points: Array.from({ length: weeks + 1 }, (_, week) => ({
      week,
      days: week * 7,
      date: from === null ? null : addDays(from, week * 7),
      ...moved(week * 7),
    })),
    cutOff,
    legacyEnd: legacyEnd && end ? { ...legacyEnd, source: end.source } : null,
    recommended,
    months: extraMonths(facts, group.users, moved, Math.ceil((weeks * 7) / 30)),
    source: group.source,
    assumes: [
      ...whoIsAway(facts),
      `${leave.low} to ${leave.high}% of people who logged in never come back.`,
      'The season after go-live is like the one before the export.',
    ],
  }
}

/** Told, because everything rests on it. */
function whoIsAway(facts: Facts): string[] {
  const away = awayGroups(facts).map((segment) => segment.name)
  return away.length > 0
    ? [`The people away longest are ${away.join(', ')}; all other groups share the rest alike.`]
    : []
}

function working(bins: readonly AgeBin[], days: number, leave: Range, moved: Moved): string {
  return `${roughPercentRange(shareWithin(bins, days))} had their last login within ${days} days; less ${rangeText(leave)}% who never come back = ${roughPercentRange(moved)} moved after ${days} days`
}

function rest({ low, high, middle }: Moved): Moved {
  return { low: 1 - high, high: 1 - low, middle: 1 - middle }
}

/** The legacy system that ends first. */
function firstEnd({ data }: Facts): { source: string; date: string } | null {
  const ends = (data.sources.known ? data.sources.value : []).flatMap((source) =>
    source.endsOn !== null && !Number.isNaN(dayOf(source.endsOn)) ? [{ source: source.name, date: source.endsOn }] : [],
  )
  return ends.sort((a, b) => a.date.localeCompare(b.date))[0] ?? null
}

function recommend(
  { goals }: Facts,
  moved: (days: number) => Moved,
  cross: (days: number) => Crossing,
  end: (Crossing & { source: string }) | null,
): SilentForecast['recommended'] {
  const gain = assumedRange(goals.assumptions, 'cut-off-gain').low
  let days = FIRST_CUT_OFF_DAYS
  while (days < LONGEST_WEEKS * 7 && moved(days + 30).middle - moved(days).middle >= gain / 100) days += 7
  const byCurve = `From then on a further month moves less than ${gain}% of the group`
  if (end && end.days < days) {
    const curve = cross(days)
    const until = curve.date === null ? `day ${days}` : dayText(curve.date)
    return {
      ...cross(end.days),
      why: `${end.source} ends then. By the curve it would pay until ${until}; from then on a further month moves less than ${gain}% of the group.`,
    }
  }
  return { ...cross(days), why: `${byCurve}.` }
}

function extraMonths({ data }: Facts, users: number, moved: (days: number) => Moved, count: number): ExtraMonth[] {
  const month = legacyMonth({ data })
  const cost = month?.amount ?? null
  return Array.from({ length: count }, (_, i): ExtraMonth => {
    const [from, to] = [moved(i * 30), moved((i + 1) * 30)]
    const gain = (end: keyof Moved) => Math.max(0, to[end] - from[end]) * users
    const ends = [gain('low'), gain('high')]
    const people = { low: Math.min(...ends), high: Math.max(...ends), middle: gain('middle') }
    return {
      month: i + 1,
      people,
      cost,
      currency: month?.currency ?? null,
      costPerPerson: cost === null || people.middle < 1 ? null : cost / people.middle,
    }
  })
}
