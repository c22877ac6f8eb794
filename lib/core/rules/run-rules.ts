import type { Fact } from '@/lib/core/facts/fact'
import type { FactKey, Facts } from '@/lib/core/facts/facts'
import { RULES } from './index'
import type { AnyRule, Finding, Severity } from './rule'

const ORDER: Record<Severity, number> = { block: 0, warn: 1, inform: 2 }

function factAt(facts: Facts, key: FactKey): Fact<unknown> {
  const [topic, name] = key.split('.') as [keyof Facts, string]
  return (facts[topic] as Record<string, Fact<unknown> | undefined>)[name] ?? { known: false }
}

/** The needed values, or null while one of them is unknown: then the rule has nothing to say. */
function neededValues(rule: AnyRule, facts: Facts): object | null {
  const values: Record<string, unknown> = {}
  for (const key of rule.needs) {
    const fact = factAt(facts, key)
    if (!fact.known) return null
    values[key] = fact.value
  }
  return values
}

export type RuleRun = { findings: Finding[]; couldNotJudge: string[] }

/**
 * Judges the facts: findings sorted block, warn, inform (in list order within each), and the ids of rules that threw.
 * `today` is an ISO date.
 */
export function runRules(facts: Facts, today: string, rules: readonly AnyRule[] = RULES): RuleRun {
  const findings: Finding[] = []
  const couldNotJudge: string[] = []
  for (const rule of rules) {
    const values = neededValues(rule, facts)
    if (values === null) continue
    try {
      for (const hit of rule.find(values as never, today, facts)) {
        const { id: ruleId, title, severity, about, source } = rule
        const id = hit.subject === undefined ? ruleId : `${ruleId}:${hit.subject}`
        findings.push({ ...hit, id, rule: ruleId, title, severity, about: [...about], source })
      }
    } catch {
      // Said to the reader by the caller; one broken rule must not hide what the others found.
      couldNotJudge.push(rule.id)
    }
  }
  findings.sort((a, b) => ORDER[a.severity] - ORDER[b.severity])
  return { findings, couldNotJudge }
}
