'use client'
import { QuestionForm } from '@/components/plan/question-form'
import type { StepFormProps } from '@/lib/steps/step'
import { ExitSignOff } from './parts/exit-sign-off'
import { RehearseHere } from './parts/rehearse-here'
import { StaleNote } from './parts/stale-note'
import { panels, questions } from './schema'

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
      panelExtras={{ 'Rehearse here': <RehearseHere {...props} />, 'Exit bar': <ExitSignOff {...props} /> }}
      panelMargins={{ 'Exit bar': isBound ? <StaleNote facts={props.facts} /> : null }}
    />
  )
}
