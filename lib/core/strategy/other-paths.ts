/** The two ways without a password for a group that now gets one, and what the plan knows for and against them. */
import { thousands } from '@/lib/core/count-text'
import type { Facts } from '@/lib/core/facts/facts'
import { countOf } from '@/lib/core/forecast/age-curve'
import { binsOfGroups } from '@/lib/core/forecast/group-bins'
import type { Group } from './option-facts'

/** Nobody is forgotten and nobody kept out of habit after this many days. */
const LONG_AWAY_DAYS = 360

export function otherPaths(facts: Facts, group: Group): { path: 'federated' | 'excluded'; says: string }[] {
  return [
    { path: 'federated', says: federated(facts) },
    { path: 'excluded', says: excluded(facts, group) },
  ]
}

function federated({ data, strategy }: Facts): string {
  if (!data.withSocialLogin.known) return 'Federated, no password: unknown how many sign in elsewhere already (step 2).'
  const placed = (strategy.segments.known ? strategy.segments.value : [])
    .filter((segment) => segment.path === 'federated')
    .reduce((sum, segment) => sum + segment.users, 0)
  const open = data.withSocialLogin.value - placed
  const all = `${thousands(data.withSocialLogin.value)} of all users sign in elsewhere already`
  return open > 0
    ? `Federated, no password: ${all}, ${thousands(open)} more than are federated here; they need no new password.`
    : `Federated, no password: only for people another provider knows; ${all}, and as many or more are federated here.`
}

function excluded(facts: Facts, group: Group): string {
  const bins = binsOfGroups(facts, (segment) => segment.id === group.id)
  if (!bins) return 'Excluded, not moved: unknown how many have not logged in for a year (step 2).'
  const all = countOf(bins)
  const away = countOf(bins.filter((bin) => bin.from >= LONG_AWAY_DAYS))
  const people = all > 0 ? (away / all) * group.users : 0
  return `Excluded, not moved: about ${thousands(people)} have not logged in for a year or ever; leaving them out needs the agreement of legal and a date of deletion.`
}
