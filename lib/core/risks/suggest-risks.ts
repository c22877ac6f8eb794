import { thousands } from '@/lib/core/count-text'
import type { Facts } from '@/lib/core/facts/facts'
import type { Level } from '@/lib/core/facts/impact'
import { neededValues } from '@/lib/core/facts/needed-values'
import type { Source } from '@/lib/core/rules/rule'
import { RISKS } from './index'
import { LEVELS, lesser } from './rate'
import type { AnyRiskRule, Rated, RiskKind } from './risk-rule'

export type SuggestedRisk = {
  id: string
  kind: RiskKind
  name: string
  likelihood: Rated
  impact: Rated
  mitigation: string
  left: { likelihood: Level; impact: Level }
  owner: string
  source: Source
  /** The facts it rests on, in words: `all users 48,216; without e-mail 812`. */
  basis: string
}

/**
 * Every risk the facts give ground for, gravest first (likelihood times impact), in list order within. `today` is an ISO
 * date. A rule that throws is left out and named in `couldNotJudge`.
 */
export function suggestRisks(
  facts: Facts,
  today: string,
  rules: readonly AnyRiskRule[] = RISKS,
): { risks: SuggestedRisk[]; couldNotJudge: string[] } {
  const risks: SuggestedRisk[] = []
  const couldNotJudge: string[] = []
  for (const rule of rules) {
    const known = neededValues(rule.needs, facts)
    if (known === null) continue
    try {
      const hit = rule.find(known as never, facts, today)
      if (hit) risks.push(suggested(rule, hit))
    } catch {
      couldNotJudge.push(rule.id)
    }
  }
  return { risks: risks.sort((a, b) => gravity(b) - gravity(a)), couldNotJudge }
}

type Hit = NonNullable<ReturnType<AnyRiskRule['find']>>

function suggested(rule: AnyRiskRule, { likelihood, impact, basis }: Hit): SuggestedRisk {
  const { id, kind, name, mitigation, owner, source } = rule
  const left = {
    likelihood: lesser(rule.left.likelihood, likelihood.level),
    impact: lesser(rule.left.impact, impact.level),
  }
  return { id, kind, name, likelihood, impact, mitigation, left, owner, source, basis: basisText(basis) }
}

function basisText(basis: Hit['basis']): string {
  return Object.entries(basis)
    .map(([name, value]) => `${name} ${typeof value === 'number' ? thousands(value) : value}`)
    .join('; ')
}

const step = (level: Level) => LEVELS.indexOf(level) + 1
const gravity = ({ likelihood, impact }: SuggestedRisk) => step(likelihood.level) * step(impact.level)
