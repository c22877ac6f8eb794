'use client'
import { GiveReason } from '@/components/plan/give-reason'
import { Disclosure } from '@/components/ui/disclosure'
import type { RiskDecision } from '@/lib/core/facts/impact'
import type { JsonObject } from '@/lib/core/json'
import type { Change } from '@/lib/core/plan/change'
import { RISK_KINDS } from '@/lib/core/risks/risk-kinds'
import type { SuggestedRisk } from '@/lib/core/risks/suggest-risks'
import { acceptRisk, dismissRisk } from './risk-changes'

type Props = {
  risk: SuggestedRisk
  /** An earlier dismissal whose facts have changed. */
  before: RiskDecision | null
  draft: JsonObject
  today: string
  canEdit: boolean
  save(changes: Change[]): void
}

const LONGEST = 1000

/** One suggested risk with its working, to be taken into the register or dismissed with a reason. */
export function RiskSuggestion({ risk, before, draft, today, canEdit, save }: Props) {
  const { name, likelihood, impact, mitigation, left, owner, source } = risk
  return (
    <article className="find suggested">
      <div>
        <h3>{name}</h3>
        <p>
          Likelihood <b>{likelihood.level}</b>: {likelihood.why}. Impact <b>{impact.level}</b>: {impact.why}.
        </p>
        {before ? (
          <p>
            Dismissed before ({before.reason || 'no reason given'}) on other facts: {before.basis}. Now: {risk.basis}.
          </p>
        ) : null}
        <Disclosure summary="What to do about it, and where this comes from">
          <p>
            {mitigation} Then likelihood {left.likelihood}, impact {left.impact}. Suggested owner: {owner}.
          </p>
          <p>
            Facts behind it: {risk.basis}. Source: {source.text}; checked {source.date}, {source.certainty}.
          </p>
        </Disclosure>
        {canEdit ? (
          <div className="flex flex-wrap items-baseline gap-x-6">
            <button type="button" className="btn compact mt-2" onClick={() => save(acceptRisk(draft, risk, today))}>
              Put in the register
              <span className="sr-only">: {name}</span>
            </button>
            <GiveReason
              summary="Dismiss with a reason"
              label={`Why “${name}” is no risk here`}
              action="Dismiss"
              maxLength={LONGEST}
              onReason={(reason) => {
                save(dismissRisk(draft, risk, reason, today))
                return null
              }}
            />
          </div>
        ) : null}
      </div>
      <span className="kind">{RISK_KINDS[risk.kind]}</span>
    </article>
  )
}
