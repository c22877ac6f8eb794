'use client'
import { Suspense } from 'react'
import { QuestionForm } from '@/components/plan/question-form'
import { onUse } from '@/components/ui/on-use'
import type { StepFormProps } from '@/lib/steps/step'
import { RehearseHere } from './parts/rehearse-here'
import { StaleNote } from './parts/stale-note'
import { panels, questions } from './schema'

/** Comes a moment after the bar it is held against. */
const ExitSignOff = onUse(() => import('./parts/exit-sign-off').then((module) => module.ExitSignOff))

/** The run first: it fills the list of rehearsals, and the bar is held against it. */
export default function RehearsalForm(props: StepFormProps) {
  const { runs } = props.facts.rehearsal
  const isBound = runs.known && runs.value.at(-1)?.runDigest !== undefined
  // Decision, name and binding are signed in one act, by the part below the bar.
  const shown = [
    { title: 'Rehearse here', keys: [] },
    ...panels.map((panel) => (panel.title === 'Exit bar' ? { ...panel, keys: ['exitBar'] } : panel)),
  ]
  return (
    <QuestionForm
      {...props}
      questions={questions}
      panels={shown}
      panelExtras={{
        'Rehearse here': <RehearseHere {...props} />,
        'Exit bar': (
          <div id="q-exitDecision" tabIndex={-1}>
            <Suspense>
              <ExitSignOff {...props} />
            </Suspense>
          </div>
        ),
      }}
      panelMargins={{ 'Exit bar': isBound ? <StaleNote facts={props.facts} /> : null }}
    />
  )
}
