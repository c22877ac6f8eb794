'use client'
import { useMemo } from 'react'
import { stateText } from '@/lib/core/decisions/decision-blocks'
import { decisionLog } from '@/lib/core/decisions/decision-log'
import type { Facts } from '@/lib/core/facts/facts'
import type { JsonObject } from '@/lib/core/json'
import type { Change } from '@/lib/core/plan/change'
import { recordAgain, recordDecisions } from './decision-changes'

type Props = { facts: Facts; draft: JsonObject; today: string; canEdit: boolean; save(changes: Change[]): void }

/** Decisions the answers show that nobody wrote down, and records the answers have left behind. */
export function DecisionsShown({ facts, draft, today, canEdit, save }: Props) {
  const log = useMemo(() => decisionLog(facts), [facts])
  const open = log.flatMap((one) => (one.state === 'not-recorded' ? [one.made] : []))
  const changed = log.filter((one) => one.state === 'changed')
  const gone = log.filter((one) => one.state === 'gone')
  if (log.length === 0) return <p className="quiet">Decisions appear here as the plan is filled in.</p>
  return (
    <div className="worked-out space-y-4">
      {[...changed, ...gone].map((one) => (
        <p className="small" key={one.note.id}>
          <b>{one.note.what}</b>: recorded as {one.note.chosen}. {stateText(one)}.{' '}
          {canEdit && one.state === 'changed' ? (
            <button type="button" className="link-button" onClick={() => save(recordAgain(one.made, today))}>
              Record the present answer<span className="sr-only"> for {one.note.what}</span>
            </button>
          ) : null}
        </p>
      ))}
      {open.length > 0 ? (
        <>
          <h3>In the answers, not recorded yet</h3>
          <ul className="unless">
            {open.map((made) => (
              <li key={made.id}>
                {made.what}: <b>{made.chosen}</b>{' '}
                {canEdit ? (
                  <button
                    type="button"
                    className="link-button"
                    onClick={() => save(recordDecisions(draft, [made], today))}
                  >
                    Record<span className="sr-only"> {made.what}</span>
                  </button>
                ) : null}
              </li>
            ))}
          </ul>
          {canEdit && open.length > 1 ? (
            <button type="button" className="btn compact" onClick={() => save(recordDecisions(draft, open, today))}>
              Record all {open.length}
            </button>
          ) : null}
        </>
      ) : (
        <p className="quiet">Every decision the answers show is recorded.</p>
      )}
    </div>
  )
}
