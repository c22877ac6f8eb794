/** The two ways without a password for one group, scored by the same criteria and weights as the two password paths. */
import { countText, thousands } from '@/lib/core/count-text'
import { factValue } from '@/lib/core/facts/fact'
import type { Facts } from '@/lib/core/facts/facts'
import type { CredentialPath } from '@/lib/core/facts/strategy'
import { countOf } from '@/lib/core/forecast/age-curve'
import { binsOfGroups } from '@/lib/core/forecast/group-bins'
import { roughPercentRange } from '@/lib/core/percent-text'
import { assumedRange } from '@/lib/core/sizing/assumptions'
import { daysText } from '@/lib/core/sizing/number-text'
import type { Range } from '@/lib/core/sizing/worked'
import { buildingScore, type Criterion, type CriterionId, type Score } from './criteria'
import type { Group } from './option-facts'

export type OtherPath = {
  path: 'federated' | 'excluded'
  scores: Record<CriterionId, Score>
  total: Range & { middle: number }
  /** What makes it impossible for the whole group as things stand. */
  stops: string[]
  /** What the plan knows for and against it. */
  says: string
  /** Whether its share rests on counts, or on nothing. */
  isKnown: boolean
}

/** Nobody is forgotten and nobody kept out of habit after this many days. */
const LONG_AWAY_DAYS = 360
/** Naming who is left behind, with legal's agreement and a day of deletion: the planner's estimate. */
const LEAVING_DAYS: Range = { low: 0.5, high: 2 }
const AT_ONCE: Score = { low: 100, high: 100, says: 'Needs no legacy system after go-live' }

/** `weighted` are the criteria of the password paths, for their weights. */
export function otherPaths(
  facts: Facts,
  group: Group,
  chosen: CredentialPath | null,
  weighted: readonly Criterion[],
): OtherPath[] {
  return [federated(facts, group, chosen, weighted), excluded(facts, group, chosen, weighted)]
}

function scored(
  weighted: readonly Criterion[],
  path: OtherPath['path'],
  share: Range & { says: string },
  build: Range,
  people: number,
): Pick<OtherPath, 'path' | 'scores' | 'total'> {
  const scores: Record<CriterionId, Score> = {
    users: { low: share.low * 100, high: share.high * 100, says: share.says },
    cost: AT_ONCE,
    build: { ...buildingScore(build, people), says: `${daysText(build)} of work` },
    speed: { ...AT_ONCE, says: 'Everybody is done at once' },
  }
  const weight = weighted.reduce((sum, one) => sum + one.weight, 0)
  const sum = (end: 'low' | 'high') =>
    weight === 0 ? 0 : weighted.reduce((all, one) => all + one.weight * scores[one.id][end], 0) / weight
  const total = { low: sum('low'), high: sum('high') }
  return { path, scores, total: { ...total, middle: (total.low + total.high) / 2 } }
}

function federated(
  facts: Facts,
  group: Group,
  chosen: CredentialPath | null,
  weighted: readonly Criterion[],
): OtherPath {
  const build = assumedRange(facts.goals.assumptions, 'connection-days')
  const share = elsewhere(facts, group, chosen)
  const most = share ? share.high * group.users : null
  const counted = factValue(facts.data.withSocialLogin)
  const known = counted === undefined ? '' : ` ${thousands(counted)} of all users are counted as doing so.`
  const says =
    chosen === 'federated'
      ? `The plan says that they sign in with another provider.${known}`
      : share === null
        ? 'Unknown how many sign in elsewhere already (step 2).'
        : `${roughPercentRange(share)} of them can be people who sign in elsewhere already.${known}`
  return {
    ...scored(
      weighted,
      'federated',
      share
        ? { ...share, says: `${roughPercentRange(share)} sign in elsewhere already and notice nothing` }
        : { low: 0, high: 1, says: 'Unknown how many sign in elsewhere already' },
      build,
      group.users,
    ),
    stops:
      most !== null && most < group.users
        ? [
            `At most ${thousands(most)} of ${countText(group.users, 'person', 'people')} sign in elsewhere; the others would have no way in.`,
          ]
        : [],
    says,
    isKnown: share !== null,
  }
}

/**
 * Share of the group that another provider knows; null when nobody counted. For a group the plan federates, the plan
 * itself says so, and the count, which may leave out a staff directory, only confirms a part of it.
 */
function elsewhere({ data, strategy }: Facts, group: Group, chosen: CredentialPath | null): Range | null {
  const all = factValue(data.withSocialLogin) ?? null
  if (group.users === 0 || (all === null && chosen !== 'federated')) return null
  const others = (factValue(strategy.segments) ?? []).filter((segment) => segment.id !== group.id)
  const rest = others.reduce((sum, row) => sum + row.users, 0)
  const share = (people: number) => Math.min(1, Math.max(0, people / group.users))
  if (chosen !== 'federated') return { low: share((all ?? 0) - rest), high: share(all ?? 0) }
  const placed = others.filter((row) => row.path === 'federated').reduce((sum, row) => sum + row.users, 0)
  return { low: share((all ?? 0) - placed), high: 1 }
}

function excluded(
  facts: Facts,
  group: Group,
  chosen: CredentialPath | null,
  weighted: readonly Criterion[],
): OtherPath {
  const type = (factValue(facts.goals.segments) ?? []).find((one) => one.name === group.name)
  const isLeft = type?.kept === false
  const bins = binsOfGroups(facts, (segment) => segment.id === group.id)
  const all = bins ? countOf(bins) : 0
  const away = bins && all > 0 ? countOf(bins.filter((bin) => bin.from >= LONG_AWAY_DAYS)) / all : null
  const active = away === null ? null : Math.round((1 - away) * group.users)
  // Step 3 knows better than last logins: a service account logs in every night and stays behind all the same.
  const share = isLeft || away === null ? null : { low: away, high: away }
  return {
    ...scored(
      weighted,
      'excluded',
      share
        ? { ...share, says: `About ${roughPercentRange(share)} have not logged in for a year or ever and miss nothing` }
        : {
            low: 0,
            high: 1,
            says: isLeft
              ? 'Step 3 leaves them behind; what they miss is not counted'
              : 'Unknown how many have been away for a year',
          },
      LEAVING_DAYS,
      group.users,
    ),
    stops: isLeft
      ? []
      : [
          ...(active !== null && active > 0
            ? [`About ${countText(active, 'person', 'people')} logged in within a year and would lose the account.`]
            : []),
          ...(type?.kept ? ['Step 3 says that this user type moves.'] : []),
        ],
    says: isLeft
      ? 'Step 3 says that they stay behind.'
      : away === null
        ? 'Unknown how many have not logged in for a year (step 2).'
        : `About ${thousands(away * group.users)} have not logged in for a year or ever; leaving them out needs the agreement of legal and a date of deletion.`,
    isKnown: isLeft || (away !== null && chosen !== null),
  }
}
