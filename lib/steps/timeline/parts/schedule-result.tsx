'use client'
import { Suspense, useCallback, useMemo, useState } from 'react'
import { FittedFigure } from '@/components/fitted-figure'
import { Disclosure } from '@/components/ui/disclosure'
import { formatNumber, formatShortDate } from '@/components/ui/format'
import { onUse } from '@/components/ui/on-use'
import type { Facts } from '@/lib/core/facts/facts'
import { gantt } from '@/lib/core/figures/gantt'
import { scheduleGantt } from '@/lib/core/figures/schedule-gantt'
import type { JsonObject } from '@/lib/core/json'
import { planSchedule } from '@/lib/core/schedule/plan-schedule'
import { criticalText, earliestText, roomText } from '@/lib/core/schedule/schedule-blocks'
import type { Scheduled } from '@/lib/core/schedule/task'
import type { StepFormProps } from '@/lib/steps/step'
import { takeOverStarts } from './schedule-changes'

/** Brings every rule along, so it comes only with the schedule. */
const MoveGoLive = onUse(() => import('./move-go-live').then((module) => module.MoveGoLive))

type Props = {
  draft: JsonObject
  facts: Facts
  today: string
  canEdit: boolean
  /** Go-live when the page was opened. */
  firstGoLive: string | null
} & Pick<StepFormProps, 'save' | 'saveAcross'>

const MEASURE = 776
const LOCALE = 'en-GB'

/** What must begin when: the critical path, every task with its room, the picture, another go-live, and all of one's own dates. */
export function ScheduleResult({ draft, facts, today, canEdit, firstGoLive, save, saveAcross }: Props) {
  const plan = useMemo(() => planSchedule(facts, today), [facts, today])
  const drawSchedule = useCallback(
    (width: number) => scheduleGantt(facts, today, plan, { width, locale: LOCALE }),
    [facts, today, plan],
  )
  const drawDates = useCallback((width: number) => gantt(facts, today, { width, locale: LOCALE }), [facts, today])
  if (!facts.timeline.goLive.known) return <FromToday earliest={plan.earliest} canEdit={canEdit} save={save} />
  return (
    <div className="worked-out space-y-8">
      <div className="doc-section">
        <p>
          {criticalText(plan)} {earliestText(plan)}
        </p>
      </div>
      <TaskTable tasks={plan.tasks} />
      {canEdit ? <TakeOver draft={draft} tasks={plan.tasks} save={save} /> : null}
      <FittedFigure draw={drawSchedule} most={MEASURE} />
      {canEdit ? (
        <Suspense fallback={<p className="quiet">Working it out.</p>}>
          <MoveGoLive draft={draft} facts={facts} today={today} firstGoLive={firstGoLive} saveAcross={saveAcross} />
        </Suspense>
      ) : null}
      <div>
        <h3 className="mb-4">Your own dates</h3>
        <FittedFigure draw={drawDates} most={MEASURE} />
      </div>
      <Disclosure summary="Where the times come from, and what is done">
        <dl className="answers">
          {[...plan.tasks, ...plan.done].map((task) => (
            <div className="contents" key={task.id}>
              <dt>{task.name}</dt>
              <dd>
                {task.isDone ? 'Done. ' : `${task.source}. `}
                {task.because}
              </dd>
            </div>
          ))}
        </dl>
      </Disclosure>
    </div>
  )
}

/** Without a go-live the schedule runs the other way: from today to the first day everything can be ready. */
function FromToday({ earliest, canEdit, save }: { earliest: string } & Pick<Props, 'canEdit' | 'save'>) {
  return (
    <div>
      <p>{earliestText({ earliest })} Once go-live is set, each task gets its latest safe start.</p>
      {canEdit ? (
        <p className="acts mt-4">
          <button type="button" className="btn" onClick={() => save([{ op: 'set', at: ['goLive'], value: earliest }])}>
            Set go-live to {formatShortDate(earliest)}
          </button>
        </p>
      ) : null}
    </div>
  )
}

function TaskTable({ tasks }: { tasks: readonly Scheduled[] }) {
  return (
    <table className="table cards">
      <caption className="table-title">Latest safe starts, worked back from go-live</caption>
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col">Start by</th>
          <th scope="col">Done by</th>
          <th scope="col">Room</th>
          <th scope="col">Takes</th>
          <th scope="col">Owner</th>
        </tr>
      </thead>
      <tbody>
        {tasks.map((task) => (
          <tr key={task.id}>
            <th scope="row">
              {task.name}
              {task.isCritical ? <span className="note block">Critical path</span> : null}
            </th>
            <td data-label="Start by">
              <time className="whitespace-nowrap" dateTime={task.start}>
                {formatShortDate(task.start)}
              </time>
            </td>
            <td data-label="Done by">
              <time className="whitespace-nowrap" dateTime={task.done}>
                {formatShortDate(task.done)}
              </time>
            </td>
            <td data-label="Room">
              <span className={task.late > 0 || task.slack < 0 ? 'alarm' : 'whitespace-nowrap'}>{roomText(task)}</span>
            </td>
            <td data-label="Takes">
              <span className="whitespace-nowrap">{task.days === 1 ? '1 day' : `${formatNumber(task.days)} days`}</span>
            </td>
            <td data-label="Owner">{task.owner ? <span>{task.owner}</span> : null}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function TakeOver({ draft, tasks, save }: Pick<Props, 'draft' | 'save'> & { tasks: readonly Scheduled[] }) {
  const [said, setSaid] = useState('')
  const changes = useMemo(() => takeOverStarts(draft, tasks), [draft, tasks])
  return (
    <p className="acts">
      <button
        type="button"
        className="btn"
        disabled={changes.length === 0}
        onClick={() => {
          save(changes)
          setSaid('Taken over. Undo takes them back.')
        }}
      >
        Copy the latest safe starts into my milestones
      </button>
      <span role="status" className="small quiet">
        {said || (changes.length === 0 ? 'Your milestones hold them all.' : '')}
      </span>
    </p>
  )
}
