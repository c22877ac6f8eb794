'use client'
import { QuestionForm } from '@/components/plan/question-form'
import type { StepFormProps } from '@/lib/steps/step'
import { RehearseHere } from './parts/rehearse-here'
import { StaleNote } from './parts/stale-note'
import { panels, questions } from './schema'

/** The run first: it fills the list of rehearsals, and the bar is held against it. */
export default function RehearsalForm(props: StepFormProps) {
  const { runs } = props.facts.rehearsal
  const isBound = runs.known && runs.value.at(-1)?.runDigest !== undefined
  const shown = [{ title: 'Rehearse here', keys: [] }, ...panels]
  return (
    <QuestionForm
      {...props}
      questions={questions}
      panels={shown}
      panelExtras={{ 'Rehearse here': <RehearseHere {...props} /> }}
      panelMargins={{ 'Exit bar': isBound ? <StaleNote facts={props.facts} /> : null }}
    />
  )
}
