/** The suggestions of the rules beside what the plan has decided about them. */
import type { Facts } from '@/lib/core/facts/facts'
import type { Risk, RiskDecision } from '@/lib/core/facts/impact'
import { type SuggestedRisk, suggestRisks } from './suggest-risks'

export type RiskDesk = {
  /** Not decided yet, or decided on facts that have changed since; `before` is that earlier decision. */
  open: { risk: SuggestedRisk; before: RiskDecision | null }[]
  /** In the register, and the facts have changed since it was put there. */
  changed: { risk: SuggestedRisk; own: Risk; before: RiskDecision }[]
  /** In the register on the facts as they are. */
  accepted: SuggestedRisk[]
  /** Dismissed: on the facts as they are, on others, or without any ground in the facts that are seen here. */
  dismissed: { decision: RiskDecision; state: 'stands' | 'facts-changed' | 'no-ground' }[]
  couldNotJudge: string[]
}

/** `today` is an ISO date. A decision is bound to the facts it was made on: others void it. */
export function riskDesk(facts: Facts, today: string): RiskDesk {
  const { risks, couldNotJudge } = suggestRisks(facts, today)
  const rows = facts.impact.risks.known ? facts.impact.risks.value : []
  const decisions = facts.impact.riskDecisions.known ? facts.impact.riskDecisions.value : []
  const desk: RiskDesk = { open: [], changed: [], accepted: [], dismissed: [], couldNotJudge }
  const standing = new Set<string>()
  const suggested = new Set(risks.map(({ id }) => id))
  for (const risk of risks) {
    const own = rows.find((row) => row.id === risk.id)
    const before = decisions.findLast((row) => row.id === risk.id) ?? null
    const isSame = before?.basis === risk.basis
    if (own && (before === null || isSame)) desk.accepted.push(risk)
    else if (own && before) desk.changed.push({ risk, own, before })
    else if (before?.decision === 'dismissed' && isSame) standing.add(risk.id)
    else desk.open.push({ risk, before: before?.decision === 'dismissed' ? before : null })
  }
  desk.dismissed = decisions
    .filter((row) => row.decision === 'dismissed' && !rows.some((own) => own.id === row.id))
    .map((decision) => ({
      decision,
      state: standing.has(decision.id) ? 'stands' : suggested.has(decision.id) ? 'facts-changed' : 'no-ground',
    }))
  return desk
}
