'use client'
import { useMemo, useState } from 'react'
import { TextField } from '@/components/ui/text-field'
import { countText } from '@/lib/core/count-text'
import type { Facts } from '@/lib/core/facts/facts'
import { dayText } from '@/lib/core/iso-date'
import type { JsonObject } from '@/lib/core/json'
import type { Change } from '@/lib/core/plan/change'
import { roomText } from '@/lib/core/schedule/schedule-blocks'
import { type WhatIf, whatIf } from '@/lib/core/schedule/what-if'
import { liveFacts } from './live-facts'
import { moveGoLive, withChanges } from './schedule-changes'

type Props = { draft: JsonObject; facts: Facts; today: string; save(changes: Change[]): void }

const MOST = 104

/** "What if go-live moved by N weeks": what breaks, what is mended, what becomes late; saved by one button, undone by another. */
export function MoveGoLive({ draft, facts, today, save }: Props) {
  const [typed, setTyped] = useState('')
  const [said, setSaid] = useState('')
  const weeks = /^\s*[+-]?\d{1,3}\s*$/.test(typed) ? Math.max(-MOST, Math.min(MOST, Number(typed))) : 0
  const changes = useMemo(() => moveGoLive(draft, weeks * 7, today), [draft, weeks, today])
  const after = useMemo(
    () => (changes.length > 0 ? liveFacts(withChanges(draft, changes), facts) : null),
    [changes, draft, facts],
  )
  const result = useMemo(() => (after ? whatIf(facts, after, today) : null), [facts, after, today])
  const goLive = after?.timeline.goLive.known ? after.timeline.goLive.value : null
  function apply() {
    save(changes)
    setTyped('')
    setSaid(goLive ? `Go-live is now ${dayText(goLive)}.` : '')
  }
  return (
    <div>
      <h3 className="mb-2">What if go-live moved</h3>
      <TextField
        id="move-weeks"
        label="Move go-live by"
        hint="Whole weeks; below 0 is earlier. Nothing is saved until you say so."
        className="short"
        type="number"
        inputMode="numeric"
        min={-MOST}
        max={MOST}
        step={1}
        unit="weeks"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          setSaid('')
        }}
      />
      <div role="status" className="mt-4 doc-section">
        {said ? <p>{said}</p> : null}
        {result && goLive ? (
          <>
            <p>
              Go-live would be <strong>{dayText(goLive)}</strong>.{' '}
              {changes.length > 1
                ? `${countText(changes.length - 1, 'date')} of this step would move along; peaks, freezes and what has passed stay.`
                : 'Nothing else of this step moves.'}
            </p>
            <Effects result={result} />
            <Elsewhere facts={facts} />
          </>
        ) : null}
      </div>
      {result && goLive ? (
        <p className="acts mt-4">
          <button type="button" className="btn primary" onClick={apply}>
            Move go-live to {dayText(goLive)}
          </button>
          <button type="button" className="link-button min-h-11" onClick={() => setTyped('')}>
            Leave it
          </button>
        </p>
      ) : null}
    </div>
  )
}

function Effects({ result: { breaks, mends, becomesLate, inTime } }: { result: WhatIf }) {
  if (breaks.length + mends.length + becomesLate.length + inTime.length === 0) {
    return <p>Nothing breaks, and nothing becomes late.</p>
  }
  const findings = (list: WhatIf['breaks']) => list.map(({ id, says }) => ({ id, text: says }))
  const tasks = (list: WhatIf['inTime']) =>
    list.map((task) => ({ id: task.id, text: `${task.name}: ${roomText(task).toLowerCase()}` }))
  return (
    <>
      <Items title="Breaks" items={findings(breaks)} />
      <Items title="Becomes late" items={tasks(becomesLate)} />
      <Items title="Is solved" items={findings(mends)} />
      <Items title="Is in time again" items={tasks(inTime)} />
    </>
  )
}

function Items({ title, items }: { title: string; items: { id: string; text: string }[] }) {
  if (items.length === 0) return null
  return (
    <>
      <h4>{title}</h4>
      <ul>
        {items.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
    </>
  )
}

/** Dates other steps own, which a move leaves where they are. */
function Elsewhere({ facts: { strategy, impact, legal } }: { facts: Facts }) {
  const dates = [
    strategy.cutOff.known ? `the end of silent migration in step 4 (${dayText(strategy.cutOff.value)})` : '',
    impact.pointOfNoReturn.known ? `the point of no return in step 6 (${dayText(impact.pointOfNoReturn.value)})` : '',
    legal.exportDeletion.known ? `the deletion of the files in step 1 (${dayText(legal.exportDeletion.value)})` : '',
  ].filter(Boolean)
  if (dates.length === 0) return null
  return <p className="quiet">Look at these yourself, they stay: {dates.join('; ')}.</p>
}
