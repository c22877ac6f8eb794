/** The edits behind the buttons of a suggested risk: plain changes, saved and undone like any other answer. */
import type { Risk, RiskDecision } from '@/lib/core/facts/impact'
import type { JsonObject } from '@/lib/core/json'
import type { Change } from '@/lib/core/plan/change'
import { lastRowId, rowsOf } from '@/lib/core/plan/list-rows'
import type { SuggestedRisk } from '@/lib/core/risks/suggest-risks'

const LIST = 'suggestedRisks'

/** Puts the suggestion into the register as a row of the plan's own, and notes on which facts. */
export function acceptRisk(draft: JsonObject, risk: SuggestedRisk, today: string): Change[] {
  const value = {
    id: risk.id,
    name: risk.name,
    likelihood: risk.likelihood.level,
    impact: risk.impact.level,
    mitigation: risk.mitigation,
    owner: risk.owner,
    residual: risk.left.likelihood,
    residualImpact: risk.left.impact,
  }
  return [
    { op: 'insert', at: ['risks'], value, after: lastRowId(draft.risks) },
    ...decide(draft, risk, 'accepted', '', today),
  ]
}

export function dismissRisk(draft: JsonObject, risk: SuggestedRisk, reason: string, today: string): Change[] {
  return decide(draft, risk, 'dismissed', reason, today)
}

/** Takes the levels the facts now give into the row; what a person wrote about it stays. */
export function followFacts(draft: JsonObject, risk: SuggestedRisk, own: Risk, today: string): Change[] {
  return [
    { op: 'set', at: ['risks', own.id, 'likelihood'], value: risk.likelihood.level },
    { op: 'set', at: ['risks', own.id, 'impact'], value: risk.impact.level },
    ...keepAsIs(draft, risk, today),
  ]
}

/** Leaves the row as it is, now on the facts as they are. */
export function keepAsIs(draft: JsonObject, risk: SuggestedRisk, today: string): Change[] {
  return decide(draft, risk, 'accepted', '', today)
}

/** Takes a dismissal back, so that the risk is suggested again. */
export function reopenRisk(decision: RiskDecision): Change[] {
  return [{ op: 'remove', at: [LIST, decision.id] }]
}

function decide(
  draft: JsonObject,
  risk: SuggestedRisk,
  decision: 'accepted' | 'dismissed',
  reason: string,
  today: string,
): Change[] {
  const row = { risk: risk.name, decision, reason, basis: risk.basis, on: today }
  const isThere = rowsOf(draft[LIST]).some((item) => item.id === risk.id)
  if (!isThere) return [{ op: 'insert', at: [LIST], value: { id: risk.id, ...row }, after: lastRowId(draft[LIST]) }]
  return Object.entries(row).map(([key, value]) => ({ op: 'set', at: [LIST, risk.id, key], value }))
}
