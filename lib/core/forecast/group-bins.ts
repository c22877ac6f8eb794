/** Which of the last logins belong to which group: the plan counts groups, the histogram counts everybody. */
import type { Facts } from '@/lib/core/facts/facts'
import type { CredentialSegment } from '@/lib/core/facts/strategy'
import { dayText } from '@/lib/core/iso-date'
import { type AgeBin, binsOfActivity, binsOfHistogram, countOf, splitOldest } from './age-curve'

/** What teams call people who have not come for long, in a group's name or in what is said of it. */
const AWAY = /\b(dormant|inactive|sleeping|lapsed|unused|stale|never|over (a|one|two) years?)\b/i

/** Bins of everybody: the histogram of a file, else the activity counts somebody typed; null when neither is known. */
export function loginBins({ data }: Pick<Facts, 'data'>): { bins: AgeBin[]; source: string } | null {
  if (data.lastLogin.known) {
    const { origin, value } = data.lastLogin
    const source = `Last logins in ${origin.name}, counted back from ${dayText(value.asOf)}`
    return { bins: binsOfHistogram(value), source }
  }
  if (data.activity.known) return { bins: binsOfActivity(data.activity.value), source: 'Activity counts of step 2' }
  return null
}

/**
 * Groups taken as away longest: those that are called so, whatever path they take; where none is, those that are reset or
 * excluded while others are not. The choice of a path must not change what is forecast for it more than it has to.
 */
export function awayGroups({ strategy, goals }: Pick<Facts, 'strategy' | 'goals'>): CredentialSegment[] {
  const segments = strategy.segments.known ? strategy.segments.value : []
  const fates = goals.segments.known ? goals.segments.value : []
  const called = segments.filter((segment) =>
    AWAY.test(`${segment.name} ${fates.find((type) => type.name === segment.name)?.fate ?? ''}`),
  )
  if (called.length > 0) return called
  const away = segments.filter((segment) => segment.path === 'reset' || segment.path === 'excluded')
  return away.length < segments.length ? away : []
}

/** The bins of the groups picked: those away longest share the oldest logins, all others the rest, each by its size. */
export function binsOfGroups(
  facts: Pick<Facts, 'data' | 'strategy' | 'goals'>,
  isPicked: (segment: CredentialSegment) => boolean,
): AgeBin[] | null {
  const all = loginBins(facts)
  const segments = facts.strategy.segments.known ? facts.strategy.segments.value : []
  if (!all) return null
  const away = new Set(awayGroups(facts).map((segment) => segment.id))
  const sum = (rows: CredentialSegment[]) => rows.reduce((total, segment) => total + segment.users, 0)
  const [far, near] = [segments.filter((one) => away.has(one.id)), segments.filter((one) => !away.has(one.id))]
  const { oldest, rest } = splitOldest(all.bins, sum(far))
  const part = (rows: CredentialSegment[]) => (sum(rows) === 0 ? 0 : sum(rows.filter(isPicked)) / sum(rows))
  const bins = all.bins.map((bin, i) => ({
    ...bin,
    users: (oldest[i]?.users ?? 0) * part(far) + (rest[i]?.users ?? 0) * part(near),
  }))
  return countOf(bins) > 0 ? bins : all.bins
}
