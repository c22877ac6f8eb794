'use client'
import { useMemo, useState } from 'react'
import { AwakeFields } from '@/components/ui/awake-fields'
import { TextField } from '@/components/ui/text-field'
import { countText } from '@/lib/core/count-text'
import type { Facts } from '@/lib/core/facts/facts'
import { daysBetween, dayText } from '@/lib/core/iso-date'
import type { JsonObject } from '@/lib/core/json'
import { datedElsewhere, textsNamingGoLive, withDatesMoved } from '@/lib/core/schedule/dated-answers'
import { roomText } from '@/lib/core/schedule/schedule-blocks'
import { type WhatIf, whatIf } from '@/lib/core/schedule/what-if'
import type { StepEdit } from '@/lib/steps/step'
import { liveFacts } from './live-facts'
import { MoveDates } from './move-dates'
import { datedHere, followEdits, movable, moveEdits, withChanges } from './schedule-changes'

type Props = {
  draft: JsonObject
  facts: Facts
  today: string
  /** Go-live when the page was opened. */
  firstGoLive: string | null
  saveAcross(edits: readonly StepEdit[]): void
}

const MOST = 104

/**
 * "What if go-live moved by N weeks": which dates move along, what breaks, what is mended, what becomes late; saved and
 * undone as one. When go-live was changed above instead, the dates that stayed behind are offered afterwards.
 */
export function MoveGoLive({ draft, facts, today, firstGoLive, saveAcross }: Props) {
  const goLive = facts.timeline.goLive.known ? facts.timeline.goLive.value : null
  const [typed, setTyped] = useState('')
  const [said, setSaid] = useState('')
  /** Days of go-live that the other dates are known to fit, the last one first; undoing leads back to one of them. */
  const [settled, setSettled] = useState<readonly string[]>([firstGoLive ?? goLive].filter((day) => day !== null))
  const [flipped, setFlipped] = useState<ReadonlySet<string>>(new Set())
  const weeks = /^\s*[+-]?\d{1,3}\s*$/.test(typed) ? Math.max(-MOST, Math.min(MOST, Number(typed))) : 0
  const before = settled[0]
  const changed = typed === '' && goLive && before && !settled.includes(goLive) ? daysBetween(before, goLive) : 0
  const days = weeks * 7 || changed
  const dates = useMemo(
    () => (days === 0 ? [] : movable([...datedHere(draft), ...datedElsewhere(facts)], days, today)),
    [draft, facts, days, today],
  )
  const moving = useMemo(() => dates.filter(({ id, follows }) => follows !== flipped.has(id)), [dates, flipped])
  const edits = useMemo(
    () => (changed !== 0 ? followEdits(moving, days) : moveEdits(draft, moving, days)),
    [draft, moving, days, changed],
  )
  const after = useMemo(() => {
    const own = edits.find(({ step }) => step === 'timeline')?.changes ?? []
    const elsewhere = moving.filter(({ step }) => step !== 'timeline')
    return edits.length > 0 ? liveFacts(withChanges(draft, own), withDatesMoved(facts, elsewhere, days)) : null
  }, [edits, moving, draft, facts, days])
  const result = useMemo(() => (after ? whatIf(facts, after, today) : null), [facts, after, today])
  const then = after?.timeline.goLive.known ? after.timeline.goLive.value : null

  function close(text: string, fits: string | null) {
    setTyped('')
    setFlipped(new Set())
    setSaid(text)
    if (fits) setSettled((now) => [fits, ...now.filter((day) => day !== fits)])
  }
  function apply() {
    saveAcross(edits)
    const others = `${countText(moving.length, 'date')} moved along. Undo takes it all back.`
    close(changed !== 0 ? others : `Go-live is now ${dayText(then ?? '')}. ${others}`, then)
  }
  function flip(id: string) {
    setFlipped((now) => new Set(now.has(id) ? [...now].filter((other) => other !== id) : [...now, id]))
  }
  if (goLive === null) return null
  const texts = textsNamingGoLive(facts)
  return (
    <div>
      <h3 className="mb-2">What if go-live moved</h3>
      <AwakeFields>
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
      </AwakeFields>
      <div role="status" className="mt-4 doc-section">
        {said ? <p>{said}</p> : null}
        {result && then && changed === 0 ? (
          <p>
            Go-live would be <strong>{dayText(then)}</strong>; {countText(moving.length, 'date')} would move along. What
            has passed stays.
          </p>
        ) : null}
        {changed !== 0 && before && dates.length > 0 ? (
          <p>
            Go-live went from {dayText(before)} to <strong>{dayText(goLive)}</strong>. These dates are where they were.
          </p>
        ) : null}
        {result ? <Effects result={result} /> : null}
        {result && changed === 0 && texts.length > 0 ? (
          <p className="quiet">
            The message to {texts.join(', ')} in step 6 names the day in its text. Change the words there.
          </p>
        ) : null}
      </div>
      {dates.length > 0 ? (
        <div className="mt-4 space-y-6">
          <MoveDates dates={dates} days={days} today={today} chosen={new Set(moving.map(({ id }) => id))} flip={flip} />
        </div>
      ) : null}
      {(result && then) || (changed !== 0 && dates.length > 0) ? (
        <p className="acts mt-4">
          <button type="button" className="btn primary" disabled={edits.length === 0} onClick={apply}>
            {changed !== 0
              ? `Move ${countText(moving.length, 'date')} as well`
              : `Move go-live to ${dayText(then ?? '')}${moving.length > 0 ? ` and ${countText(moving.length, 'date')}` : ''}`}
          </button>
          <button
            type="button"
            className="link-button min-h-11"
            onClick={() => close('', changed !== 0 ? goLive : null)}
          >
            {changed !== 0 ? 'Leave them where they are' : 'Leave it'}
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
