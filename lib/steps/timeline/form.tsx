'use client'
import { Suspense, useMemo, useState } from 'react'
import { QuestionForm } from '@/components/plan/question-form'
import { onUse } from '@/components/ui/on-use'
import { factValue } from '@/lib/core/facts/fact'
import type { StepFormProps } from '@/lib/steps/step'
import { liveFacts } from './parts/live-facts'
import { BETWEEN_PANEL, LEAD_PANEL, panels, questions } from './schema'

/** Comes a moment after the questions it follows from. */
const ScheduleResult = onUse(() => import('./parts/schedule-result').then((module) => module.ScheduleResult))

const BetweenResult = onUse(() => import('./parts/between-result').then((module) => module.BetweenResult))

const MessageKitView = onUse(() => import('./parts/message-kit-view').then((module) => module.MessageKitView))

const SCHEDULE = 'Schedule back from go-live'
const BETWEEN = 'Between export and go-live, and going back'
const KIT = 'Message kit'

/** Results stand above the panels of numbers that change them. */
const RESULTS: Partial<Record<string, string>> = { [LEAD_PANEL]: SCHEDULE, [BETWEEN_PANEL]: BETWEEN }

/** The schedule stands between one's own milestones and the times behind it; then what happens around go-live itself. */
export default function TimelineForm(props: StepFormProps) {
  const { draft, facts: saved, analysis, canEdit, save, saveAcross } = props
  const facts = useMemo(() => liveFacts(draft, saved), [draft, saved])
  // Noted here, since the schedule may come after somebody has already typed another day.
  const [firstGoLive] = useState(factValue(facts.timeline.goLive) ?? null)
  const shown = panels.flatMap((panel) => {
    const result = RESULTS[panel.title]
    return result ? [{ title: result, keys: [] }, panel] : [panel]
  })
  const wait = <p className="quiet">Working it out.</p>
  return (
    <QuestionForm
      {...props}
      questions={questions}
      panels={[...shown, { title: KIT, keys: [] }]}
      panelExtras={{
        [SCHEDULE]: (
          <Suspense fallback={wait}>
            <ScheduleResult
              draft={draft}
              facts={facts}
              today={analysis.today}
              canEdit={canEdit}
              save={save}
              saveAcross={saveAcross}
              firstGoLive={firstGoLive}
            />
          </Suspense>
        ),
        [BETWEEN]: (
          <Suspense fallback={wait}>
            <BetweenResult facts={facts} />
          </Suspense>
        ),
        [KIT]: (
          <Suspense fallback={wait}>
            <MessageKitView facts={facts} canEdit={canEdit} />
          </Suspense>
        ),
      }}
    />
  )
}
