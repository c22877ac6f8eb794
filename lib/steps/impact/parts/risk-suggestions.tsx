'use client'
import { useMemo } from 'react'
import { Disclosure } from '@/components/ui/disclosure'
import type { Facts } from '@/lib/core/facts/facts'
import type { JsonObject } from '@/lib/core/json'
import type { Change } from '@/lib/core/plan/change'
import { NOT_STANDING } from '@/lib/core/risks/risk-blocks'
import { riskDesk } from '@/lib/core/risks/risk-desk'
import { followFacts, keepAsIs, reopenRisk } from './risk-changes'
import { RiskSuggestion } from './risk-suggestion'

type Props = { facts: Facts; draft: JsonObject; today: string; canEdit: boolean; save(changes: Change[]): void }

/** The gravest few are shown, so that nobody has to read forty before the register. */
const SHOWN = 3

/** What the facts give ground for and nobody has decided, what changed under accepted ones, and what was dismissed. */
export function RiskSuggestions({ facts, draft, today, canEdit, save }: Props) {
  const { open, changed, dismissed, couldNotJudge } = useMemo(() => riskDesk(facts, today), [facts, today])
  const draw = ({ risk, before }: (typeof open)[number]) => (
    <RiskSuggestion key={risk.id} {...{ risk, before, draft, today, canEdit, save }} />
  )
  const rest = open.slice(SHOWN)
  return (
    <div className="worked-out">
      {open.length === 0 && changed.length === 0 ? (
        <p className="quiet">
          {facts.data.users.known
            ? 'Nothing to decide: every risk the facts give ground for is in the register or dismissed.'
            : 'Suggested once the plan knows more, first of all the number of users in step 2.'}
        </p>
      ) : null}
      <div className="finds">
        {changed.map(({ risk, own, before }) => (
          <article className="find is-warn suggested" key={risk.id}>
            <div>
              <h3>{own.name}</h3>
              <p>
                In the register since {before.on ?? 'earlier'}, on other facts. Then: {before.basis}. Now: {risk.basis},
                which gives likelihood {risk.likelihood.level} and impact {risk.impact.level}; the row says{' '}
                {own.likelihood} and {own.impact}.
              </p>
              {canEdit ? (
                <p className="flex flex-wrap gap-x-6">
                  <button
                    type="button"
                    className="link-button"
                    onClick={() => save(followFacts(draft, risk, own, today))}
                  >
                    Take the new levels
                    <span className="sr-only"> for {own.name}</span>
                  </button>
                  <button type="button" className="link-button" onClick={() => save(keepAsIs(draft, risk, today))}>
                    Keep the row as it is
                    <span className="sr-only"> for {own.name}</span>
                  </button>
                </p>
              ) : null}
            </div>
            <span className="kind">Facts changed</span>
          </article>
        ))}
        {open.slice(0, SHOWN).map(draw)}
      </div>
      {rest.length > 0 ? (
        <Disclosure summary={`${rest.length} more suggested ${rest.length === 1 ? 'risk' : 'risks'}, less grave`}>
          <div className="finds">{rest.map(draw)}</div>
        </Disclosure>
      ) : null}
      {dismissed.length > 0 ? (
        <Disclosure summary={`${dismissed.length} dismissed with a reason`}>
          <ul className="unless">
            {dismissed.map(({ decision, state }) => (
              <li key={decision.id}>
                <b>{decision.risk}</b>: {decision.reason || 'no reason given'}
                {decision.on ? `, ${decision.on}` : ''}. Decided on: {decision.basis}.
                {state === 'stands' ? '' : ` ${NOT_STANDING[state]}.`}{' '}
                {canEdit ? (
                  <button type="button" className="link-button" onClick={() => save(reopenRisk(decision))}>
                    Suggest it again
                    <span className="sr-only">: {decision.risk}</span>
                  </button>
                ) : null}
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
      {couldNotJudge.length > 0 ? (
        <p className="small quiet">These could not be judged: {couldNotJudge.join(', ')}.</p>
      ) : null}
    </div>
  )
}
