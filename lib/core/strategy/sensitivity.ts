import type { Facts } from '@/lib/core/facts/facts'
import type { CredentialPath } from '@/lib/core/facts/strategy'
import { lowerFirst } from '@/lib/core/first-letter'
import { roughPercentRange } from '@/lib/core/percent-text'
import type { Criterion, CriterionId } from './criteria'
import type { Evaluation, PasswordPath } from './evaluate'
import { PATH_WORDS } from './path-words'

const HIGHEST_WEIGHT = 5

/** What would turn the recommendation: the share that comes back, a weight, a fact nobody knows yet. */
export function sensitivity(facts: Facts, found: Omit<Evaluation, 'reasons' | 'unless'>): string[] {
  const [others, passwords] = [withoutPassword(found), betweenPasswords(facts, found)]
  return found.best === found.recommended ? [...passwords, ...others] : [...others, ...passwords]
}

/** What the ways without a password hang on: what stops them, or the share at which they would lead. */
function withoutPassword({
  criteria,
  others,
  recommended,
  best,
  totals,
}: Pick<Evaluation, 'criteria' | 'others' | 'recommended' | 'best' | 'totals'>): string[] {
  const users = criteria.find((one) => one.id === 'users')
  if (!users || users.weight === 0 || recommended === null) return []
  const weight = criteria.reduce((sum, one) => sum + one.weight, 0)
  return others.flatMap(({ path, scores, total, stops, isKnown }) => {
    if (stops.length > 0) return [`${named(path)} is possible once this is solved: ${stops.join(' ')}`]
    // Only the share of people changes; everything else stays as it is.
    const without = total.middle - (users.weight * middle(scores.users)) / weight
    const share = ((totals[recommended].middle - without) * weight) / users.weight
    if (share <= 0 || share >= 100) return []
    const who = path === 'federated' ? 'sign in elsewhere already' : 'have been away for a year'
    const now = isKnown ? `now ${roughPercentRange(ofHundred(scores.users))}` : 'not known yet'
    const verb = best === path ? 'leads while' : 'would lead if'
    return [`${named(path)} ${verb} more than ${whole(share)}% ${who} (${now}).`]
  })
}

/** In quotes where a comma in the name would cut the sentence in two. */
const named = (path: CredentialPath) => (PATH_WORDS[path].includes(',') ? `“${PATH_WORDS[path]}”` : PATH_WORDS[path])

const ofHundred = ({ low, high }: { low: number; high: number }) => ({ low: low / 100, high: high / 100 })

function betweenPasswords(facts: Facts, found: Omit<Evaluation, 'reasons' | 'unless' | 'others' | 'best'>): string[] {
  const { recommended, stops, criteria } = found
  if (recommended === null) {
    const isPossible = stops.silent.length + stops.reset.length === 0
    return isPossible ? [...shareThatTurns(found, 'silent'), ...unknowns(facts, { ...found, isClose: false })] : []
  }
  const other = recommended === 'silent' ? 'reset' : 'silent'
  if (stops[other].length > 0)
    return [`${PATH_WORDS[other]} becomes possible once this is solved: ${stops[other].join(' ')}`]
  return [...shareThatTurns(found, recommended), ...weightsThatTurn(criteria, other), ...unknowns(facts, found)]
}

/** "Silent migration leads while more than 41% come back before the cut-off (forecast 68 to 81%)." */
function shareThatTurns(
  { criteria, silent }: Pick<Evaluation, 'criteria' | 'silent'>,
  recommended: PasswordPath,
): string[] {
  const users = criteria.find((one) => one.id === 'users')
  const weight = criteria.reduce((sum, one) => sum + one.weight, 0)
  if (!users || users.weight === 0 || weight === 0) return []
  const gap = criteria.reduce(
    (sum, one) => sum + (one.id === 'users' ? 0 : one.weight * (middle(one.reset) - middle(one.silent))),
    0,
  )
  const share = gap / users.weight + middle(users.reset)
  const { low, high } = silent.spared
  const isUnknown = low === 0 && high === 1
  const forecast = isUnknown ? 'not known yet' : `forecast ${roughPercentRange({ low, high })}`
  const side = recommended === 'silent' ? 'more' : 'fewer'
  if (share <= 0 || share >= 100)
    return [
      `Whatever share comes back by the cut-off, ${lowerFirst(PATH_WORDS[share <= 0 ? 'silent' : 'reset'])} leads with these weights (${forecast}).`,
    ]
  return [
    `${PATH_WORDS[recommended]} leads while ${side} than ${whole(share)}% come back by the cut-off (${forecast}).`,
  ]
}

/** The nearest weight of each criterion, 0 to 5, at which the other path leads. */
function weightsThatTurn(criteria: readonly Criterion[], other: PasswordPath): string[] {
  return criteria.flatMap((one) => {
    const turning = Array.from({ length: HIGHEST_WEIGHT + 1 }, (_, weight) => weight)
      .filter((weight) => weight !== one.weight && leader(criteria, one.id, weight) === other)
      .sort((a, b) => Math.abs(a - one.weight) - Math.abs(b - one.weight))[0]
    if (turning === undefined) return []
    const moves = turning < one.weight ? 'drops' : 'rises'
    return [`${PATH_WORDS[other]} leads if “${lowerFirst(one.label)}” ${moves} from ${one.weight} to ${turning}.`]
  })
}

function leader(criteria: readonly Criterion[], id: CriterionId, weight: number): PasswordPath | null {
  const gap = criteria.reduce(
    (sum, one) => sum + (one.id === id ? weight : one.weight) * (middle(one.silent) - middle(one.reset)),
    0,
  )
  return Math.abs(gap) < 1e-9 ? null : gap > 0 ? 'silent' : 'reset'
}

function unknowns(
  { data, strategy, timeline }: Facts,
  { isClose, silent, reset }: Pick<Evaluation, 'isClose' | 'silent' | 'reset'>,
): string[] {
  const list = [
    data.lastLogin.known || data.activity.known ? '' : 'when people last logged in (step 2)',
    data.sources.known && data.sources.value.every((source) => source.canCheckPassword !== null)
      ? ''
      : 'whether the legacy system can check a password (step 2)',
    silent.doneDays !== null ? '' : timeline.goLive.known ? 'the cut-off (below)' : 'go-live (step 7)',
    reset.doneDays !== null ? '' : 'reset mails a day (below)',
    data.withoutEmail.known ? '' : 'users without e-mail (step 2)',
    strategy.oldPolicy.known ? '' : 'the old password rules (below)',
  ].filter((item) => item !== '')
  return [
    ...(list.length > 0 ? [`Not known yet, and may turn it: ${list.join('; ')}.`] : []),
    ...(isClose ? ['The two scores overlap: the recommendation stands on their middles.'] : []),
  ]
}

const middle = ({ low, high }: { low: number; high: number }) => (low + high) / 2
const whole = (value: number) => String(Math.round(value))
