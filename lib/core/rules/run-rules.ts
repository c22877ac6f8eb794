import type { Facts } from '@/lib/core/facts/facts'
import { neededValues } from '@/lib/core/facts/needed-values'
import { RULES } from './index'
import type { AnyRule, Finding, Severity } from './rule'

const ORDER: Record<Severity, number> = { block: 0, warn: 1, inform: 2 }

export type RuleRun = { findings: Finding[]; couldNotJudge: string[] }

/**
 * Judges the facts: findings sorted block, warn, inform (in list order within each), and the ids of rules that threw.
 * `today` is an ISO date.
 */
export function runRules(facts: Facts, today: string, rules: readonly AnyRule[] = RULES): RuleRun {
  const findings: Finding[] = []
  const couldNotJudge: string[] = []
  for (const rule of rules) {
    const values = neededValues(rule.needs, facts)
    // While one is unknown, the rule has nothing to say.
    if (values === null) continue
    try {
      for (const hit of rule.find(values as never, today, facts)) {
        const { id: ruleId, title, severity, about, source } = rule
        const id = hit.subject === undefined ? ruleId : `${ruleId}:${hit.subject}`
        findings.push({ ...hit, id, rule: ruleId, title, severity, about: [...(hit.about ?? about)], source })
      }
    } catch {
      // Said to the reader by the caller; one broken rule must not hide what the others found.
      couldNotJudge.push(rule.id)
    }
  }
  findings.sort((a, b) => ORDER[a.severity] - ORDER[b.severity])
  return { findings, couldNotJudge }
}
