import { limitOf } from '@/lib/core/asgardeo/own-limit'
import { thousands } from '@/lib/core/count-text'
import { factValue } from '@/lib/core/facts/fact'
import type { Facts } from '@/lib/core/facts/facts'
import { sentAttributes } from '@/lib/core/mapping/sources-of'
import { cutLength } from '@/lib/core/transforms/cut-length'

/** A question this plan depends on and nobody outside WSO2 can answer. `because` names what in the plan raises it. */
export type NeededQuestion = { id: string; text: string; because: string }

/**
 * What this plan needs to know beyond what every migration asks, each to be answered by yes or no. A question of one's
 * own with the same id stands in its place.
 */
export function neededQuestions(facts: Facts): NeededQuestion[] {
  const own = new Set((factValue(facts.request.questions) ?? []).map(({ id }) => id))
  return CANDIDATES.flatMap((candidate) => candidate(facts) ?? []).filter(({ id }) => !own.has(id))
}

type Candidate = (facts: Facts) => NeededQuestion | null

const CANDIDATES: readonly Candidate[] = [
  ({ data }) => {
    const hashes = (factValue(data.hashes) ?? []).filter(({ algorithm }) => !/^(?:none|unknown)$/i.test(algorithm))
    if (hashes.length === 0) return null
    const names = hashes.map(({ algorithm }) => algorithm).join(', ')
    return {
      id: 'need-hashes',
      text: `Can password hashes of the kind ${names} be imported, contrary to the published guide?`,
      because: 'The source holds password hashes.',
    }
  },
  ({ strategy, data }) => {
    const silent = factValue(strategy.silentUsers) ?? 0
    if (silent === 0) return null
    const peak = Math.max(
      0,
      ...(factValue(data.sources) ?? []).map(({ peakLoginsPerMinute }) => peakLoginsPerMinute ?? 0),
    )
    const load = peak > 0 ? ` with up to ${thousands(peak)} logins in the busiest minute` : ''
    return {
      id: 'need-silent',
      text: `Can on-demand silent password migration run for ${thousands(silent)} users${load} without a change on your side?`,
      because: 'Some users keep their password by silent migration.',
    }
  },
  ({ strategy }) => {
    const mails = factValue(strategy.mailsPerDay)
    if (!mails || !((factValue(strategy.resetUsers) ?? 0) > 0)) return null
    return {
      id: 'need-mails',
      text: `Can ${thousands(mails)} reset e-mails be sent in one day from our organisation?`,
      because: 'The reset waves send that many a day.',
    }
  },
  ({ strategy }) => {
    const hours = factValue(strategy.linkLifetimeHours)
    if (!hours || hours <= 24 || !((factValue(strategy.resetUsers) ?? 0) > 0)) return null
    return {
      id: 'need-lifetime',
      text: `Can reset links be valid for ${thousands(hours)} hours?`,
      because: 'The plan counts on more than the default of 24 hours.',
    }
  },
  ({ mapping }) => {
    const kept = (factValue(mapping.states) ?? []).filter(({ target }) => target === 'locked' || target === 'disabled')
    if (kept.length === 0) return null
    return {
      id: 'need-states',
      text: 'Can users be imported as locked or disabled, without a message to them?',
      because: 'The mapping of states asks for it.',
    }
  },
  ({ mapping }) => {
    const count = (factValue(mapping.roles) ?? []).filter(({ target }) => target !== '').length
    if (count === 0) return null
    return {
      id: 'need-roles',
      text: 'Does your import assign users to roles and groups that exist beforehand?',
      because: 'The plan carries roles or groups over.',
    }
  },
  ({ data, mapping }) => {
    const fits = limitOf('attributeWidth', factValue(mapping.limits) ?? []).value
    const whole = (factValue(mapping.rows) ?? []).filter(({ transforms }) => cutLength(transforms) > fits)
    const moved = sentAttributes(whole)
    const longest = Math.max(0, ...(factValue(data.inventory) ?? []).map((a) => (moved.has(a.name) ? a.maxLength : 0)))
    if (longest <= fits) return null
    return {
      id: 'need-length',
      text: `Can an attribute hold a value of ${thousands(longest)} characters?`,
      because: `An attribute that moves has values that long, and ${thousands(fits)} characters are known to fit.`,
    }
  },
  ({ request }) => {
    if (!(factValue(request.loadTest) ?? false)) return null
    return {
      id: 'need-load-test',
      text: 'May we run a load test before the window, and do you give us a date for it?',
      because: 'The request asks for a load test.',
    }
  },
]
