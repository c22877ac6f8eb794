import { thousands } from '@/lib/core/count-text'
import type { Facts } from '@/lib/core/facts/facts'
import type { PasswordPolicy } from '@/lib/core/facts/strategy'
import { dayText } from '@/lib/core/iso-date'
import { amountOf, type Worked, worked } from '@/lib/core/sizing/worked'

export type PolicyClash = {
  /** What the new rules demand and the old ones did not; empty when no old password can clash. */
  demands: string[]
  /** People whose old password may break the new rules: nobody can count passwords, so a range. */
  people: Worked
  /** What happens to one of them, in order. */
  consequence: string[]
  /** The strictest rules that no old password breaks. */
  relaxed: PasswordPolicy
  options: { title: string; text: string }[]
}

const WORDS = [
  ['digit', 'a digit'],
  ['upper', 'an upper-case letter'],
  ['lower', 'a lower-case letter'],
  ['special', 'a special character'],
] as const

/** What the new rules ask for and the old ones did not, in words; empty when no old password can clash. */
export function policyDemands(old: PasswordPolicy, next: PasswordPolicy): string[] {
  return [
    ...(next.minLength > old.minLength ? [`${next.minLength} characters instead of ${old.minLength}`] : []),
    ...WORDS.flatMap(([key, words]) => (next[key] && !old[key] ? [words] : [])),
  ]
}

/** Null while the rules are unknown or nobody keeps a password. */
export function policyClash({ strategy, timeline }: Pick<Facts, 'strategy' | 'timeline'>): PolicyClash | null {
  const { oldPolicy, newPolicy, silentUsers, cutOff } = strategy
  if (!oldPolicy.known || !newPolicy.known || !silentUsers.known || silentUsers.value === 0) return null
  const [old, next] = [oldPolicy.value, newPolicy.value]
  const demands = policyDemands(old, next)
  const most = demands.length === 0 ? 0 : silentUsers.value
  const until = cutOff.known ? `on ${dayText(cutOff.value)}` : 'at the cut-off'
  const from = timeline.goLive.known ? `before ${dayText(timeline.goLive.value)}` : 'before go-live'
  const relaxed = relaxedPolicy(old, next)
  return {
    demands,
    people: worked({
      amount: amountOf(
        { low: 0, high: most },
        'passwords are stored as hashes, so nobody can see which ones are weaker',
      ),
      unit: 'people',
      formula:
        most === 0
          ? 'The old rules demand at least what the new ones do'
          : `At most everybody on the silent path: ${thousands(most)} people`,
      inputs: [],
    }),
    consequence: [
      'The old password is right, the legacy system says so, and Asgardeo then refuses to store it.',
      'The published login script only writes a log line: the person sees a failed login and no reason.',
      'At the next login the same happens again, until an administrator resets the password.',
    ],
    relaxed,
    options: [
      {
        title: 'Relax, then tighten',
        text: `Set the Asgardeo rules to ${policyText(relaxed)} ${from}, and to ${policyText(next)} ${until}. Passwords taken over until then stay as they are; an expiry rule makes their owners choose a new one. Named under “Also needed in this plan” in step 7, both become tasks with an owner and a date.`,
      },
      {
        title: 'Skip the check in the script',
        text: 'Pass the third argument of the password update function, which leaves out the pattern check. New passwords keep to the new rules from the first day; try it, since the published template does not do so.',
      },
      {
        title: 'Reset who clashes',
        text: 'Change the failure branch of the script, so that it starts a reset and says why. These people then get a mail and need a working address.',
      },
    ],
  }
}

function relaxedPolicy(old: PasswordPolicy, next: PasswordPolicy): PasswordPolicy {
  return {
    minLength: Math.min(old.minLength, next.minLength),
    digit: old.digit && next.digit,
    upper: old.upper && next.upper,
    lower: old.lower && next.lower,
    special: old.special && next.special,
  }
}

function policyText(policy: PasswordPolicy): string {
  const parts = [
    ...(policy.minLength > 0 ? [`at least ${policy.minLength} characters`] : []),
    ...WORDS.flatMap(([key, words]) => (policy[key] ? [words] : [])),
  ]
  if (parts.length === 0) return 'no rule'
  return parts.length === 1 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}
