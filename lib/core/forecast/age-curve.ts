/**
 * From how long ago people last logged in to how soon they come back. In a crowd that comes and goes evenly, the time
 * until the next login is spread like the time since the last one (the forward and the backward recurrence time of a
 * renewal process are alike), so the histogram read forwards is the forecast for whoever does not leave.
 */
import type { Activity } from '@/lib/core/facts/data'
import type { LastLogin } from '@/lib/core/profile/profile'
import type { Range } from '@/lib/core/sizing/worked'

/** Users whose last login was `from` to `to` days ago; `to` is infinite for "older", both are for "never". */
export type AgeBin = { from: number; to: number; users: number }

const DAYS_PER_BIN = 30

export function binsOfHistogram({ byMonth, older, never }: LastLogin): AgeBin[] {
  const months = byMonth.map((users, i) => ({ from: i * DAYS_PER_BIN, to: (i + 1) * DAYS_PER_BIN, users }))
  return withTail(months, older, never)
}

export function binsOfActivity({ days30, days90, days365, older, never }: Activity): AgeBin[] {
  const dated = [
    { from: 0, to: 30, users: days30 },
    { from: 30, to: 90, users: days90 },
    { from: 90, to: 365, users: days365 },
  ]
  return withTail(dated, older, never)
}

function withTail(dated: AgeBin[], older: number, never: number): AgeBin[] {
  const end = dated.at(-1)?.to ?? 0
  return [
    ...dated,
    { from: end, to: Number.POSITIVE_INFINITY, users: older },
    { from: Number.POSITIVE_INFINITY, to: Number.POSITIVE_INFINITY, users: never },
  ]
}

export const countOf = (bins: readonly AgeBin[]) => bins.reduce((sum, bin) => sum + bin.users, 0)

/** Splits off the `users` who have been away longest. */
export function splitOldest(bins: readonly AgeBin[], users: number): { oldest: AgeBin[]; rest: AgeBin[] } {
  let open = Math.max(0, users)
  const oldest: AgeBin[] = []
  const rest: AgeBin[] = []
  for (const bin of bins.toReversed()) {
    const taken = Math.min(open, bin.users)
    open -= taken
    oldest.unshift({ ...bin, users: taken })
    rest.unshift({ ...bin, users: bin.users - taken })
  }
  return { oldest, rest }
}

/**
 * The share (0..1) whose last login is at most `days` ago, as the bounds a histogram leaves open inside a bin. The curve
 * rises ever more slowly, because fewer people are `t` days away than `t - 1`; so inside a bin it lies above the chord and
 * below the prolonged neighbours.
 */
export function shareWithin(bins: readonly AgeBin[], days: number): Range {
  const total = countOf(bins)
  if (total <= 0 || days <= 0) return { low: 0, high: 0 }
  const at = bins.findIndex((bin) => days <= bin.to)
  const bin = bins[at]
  const before = countOf(bins.slice(0, Math.max(0, at))) / total
  if (!bin || bin.from >= days) return { low: before, high: before }
  const share = bin.users / total
  const after = before + share
  const previous = slope(bins[at - 1], total)
  const fromLeft = at > 0 ? before + previous * (days - bin.from) : after
  if (bin.to === Number.POSITIVE_INFINITY) {
    return { low: before, high: Math.min(after, Math.max(before, fromLeft)) }
  }
  const chord = before + (share * (days - bin.from)) / (bin.to - bin.from)
  const fromRight = after - slope(bins[at + 1], total) * (bin.to - days)
  return { low: chord, high: Math.min(after, Math.max(chord, Math.min(fromLeft, fromRight))) }
}

/** Share of all users per day of a bin; 0 for one without an end. */
function slope(bin: AgeBin | undefined, total: number): number {
  return bin && Number.isFinite(bin.to) ? bin.users / total / (bin.to - bin.from) : 0
}
