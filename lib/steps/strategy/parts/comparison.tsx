'use client'
import { useMemo } from 'react'
import { Disclosure } from '@/components/ui/disclosure'
import { formatNumber } from '@/components/ui/format'
import type { Facts } from '@/lib/core/facts/facts'
import type { Change } from '@/lib/core/plan/change'
import { type Evaluation, evaluateGroups } from '@/lib/core/strategy/evaluate'
import { needsPassword, otherText, verdict } from '@/lib/core/strategy/strategy-blocks'
import { OptionTable } from './option-table'
import { ScoreTable } from './score-table'

type Props = { facts: Facts; canEdit: boolean; save(changes: Change[]): void }

/** For each group the two paths, why one is recommended and what would change it; the largest group is open. */
export function Comparison({ facts, canEdit, save }: Props) {
  const groups = useMemo(() => evaluateGroups(facts).sort((a, b) => b.group.users - a.group.users), [facts])
  const [first, ...others] = groups
  if (!first) return <p className="quiet">Compared once step 2 or 3 says how many users there are.</p>
  return (
    <div className="worked-out space-y-6">
      <Group facts={facts} found={first} canEdit={canEdit} save={save} />
      {others.map((found) => (
        <Disclosure key={found.group.id} summary={`${heading(found)}. ${verdict(found)}`}>
          <Group facts={facts} found={found} canEdit={canEdit} save={save} isBare />
        </Disclosure>
      ))}
    </div>
  )
}

const heading = ({ group }: Evaluation) => `${group.name}, ${formatNumber(group.users)} people`

function Group({ facts, found, canEdit, save, isBare }: Props & { found: Evaluation; isBare?: boolean }) {
  const { group, chosen, recommended, reasons, unless } = found
  const onChoose =
    canEdit && chosen !== null
      ? (path: 'silent' | 'reset') => save([{ op: 'set', at: ['paths', group.id, 'path'], value: path }])
      : undefined
  return (
    <div>
      {isBare ? (
        <h3 className="sr-only">{heading(found)}</h3>
      ) : (
        <>
          <h3>{heading(found)}</h3>
          <p className="small quiet mb-4">{verdict(found)}</p>
        </>
      )}
      {needsPassword(found) ? <OptionTable facts={facts} found={found} onChoose={onChoose} /> : null}
      {needsPassword(found) && reasons.length > 0 ? (
        <>
          <h4 className="mt-6 font-strong">{recommended ? 'Why it is recommended' : 'Why neither is recommended'}</h4>
          <ol className="reasons">
            {reasons.map((reason) => (
              <li key={reason}>
                <span>{reason}</span>
              </li>
            ))}
          </ol>
        </>
      ) : null}
      {unless.length > 0 ? (
        <>
          <h4 className="mt-4 font-strong">What would change it</h4>
          <ul className="unless">
            {unless.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      ) : null}
      <Disclosure summary="How the scores of all four ways come about" open={!needsPassword(found)}>
        <ScoreTable found={found} />
        <ul className="unless">
          {found.others.map((other) => (
            <li key={other.path}>{otherText(other)}</li>
          ))}
        </ul>
      </Disclosure>
    </div>
  )
}
