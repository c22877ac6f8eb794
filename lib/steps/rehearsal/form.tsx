'use client'
import { QuestionForm } from '@/components/plan/question-form'
import type { StepFormProps } from '@/lib/steps/step'
import { RehearseHere } from './parts/rehearse-here'
import { StaleNote } from './parts/stale-note'
import { panels, questions } from './schema'

/** The run first: it fills the list of rehearsals, and the bar is held against it. */
export default function RehearsalForm(props: StepFormProps) {
  const shown = [{ title: 'Rehearse here', keys: [] }, ...panels]
  return (
    <QuestionForm
      {...props}
      questions={questions}
      panels={shown}
      panelExtras={{ 'Rehearse here': <RehearseHere {...props} /> }}
      panelMargins={{ 'Exit bar': <StaleNote facts={props.facts} /> }}
    />
  )
}
