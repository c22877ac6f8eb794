'use client'
import { useMemo } from 'react'
import { Disclosure } from '@/components/ui/disclosure'
import type { Facts } from '@/lib/core/facts/facts'
import type { Change } from '@/lib/core/plan/change'
import { assumptionEffects } from '@/lib/core/sizing/assumption-effects'
import { numberText, rangeText } from '@/lib/core/sizing/number-text'

type Props = {
  facts: Facts
  today: string
  /** Id of the last row of the question, after which a new one goes. */
  last: string | null
  canEdit: boolean
  save(changes: Change[]): void
}

/** All assumptions with value, source and what they move, the widest first; one press takes one over to be changed. */
export function AssumptionTable({ facts, today, last, canEdit, save }: Props) {
  const effects = useMemo(() => assumptionEffects(facts, today), [facts, today])
  return (
    <Disclosure summary={`All ${effects.length} assumptions and what each moves`}>
      <table className="table cards">
        <caption className="sr-only">Assumptions, the one that moves most days first</caption>
        <thead>
          <tr>
            <th scope="col">Assumption</th>
            <th scope="col">Value</th>
            <th scope="col">All days of work, at its two ends</th>
            <th scope="col">Source</th>
          </tr>
        </thead>
        <tbody>
          {effects.map(({ id, label, unit, now, days }) => (
            <tr key={id}>
              <th scope="row">{label}</th>
              <td data-label="Value">
                <span>
                  {now ? `${rangeText(now)} ${unit}` : 'Not known'}{' '}
                  {canEdit && !now?.changed ? (
                    <button
                      type="button"
                      className="link-button"
                      onClick={() =>
                        save([
                          {
                            op: 'insert',
                            at: ['assumptions'],
                            value: { id, what: id, ...(now ? { value: (now.low + now.high) / 2 } : {}) },
                            after: last,
                          },
                        ])
                      }
                    >
                      Change<span className="sr-only"> {label}</span>
                    </button>
                  ) : null}
                </span>
              </td>
              <td data-label="All days of work, at its two ends" className="quiet">
                <span>{days ? rangeText(days, numberText) : 'Moves other numbers, or none yet'}</span>
              </td>
              <td data-label="Source" className="quiet">
                <span>{now?.source ?? 'Nobody has said'}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Disclosure>
  )
}
