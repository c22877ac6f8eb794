'use client'
import { QuestionForm } from '@/components/plan/question-form'
import type { StepFormProps } from '@/lib/steps/step'
import { LimitList } from './parts/limit-list'
import { MappingTable } from './parts/mapping-table'
import { panels, questions } from './schema'

// The rows have a table of their own and are no part of the form, which would copy thousands of them.
const { rows: _rows, ...asked } = questions
const shown = panels.map((panel) => (panel.title === 'Attributes' ? { ...panel, keys: [] } : panel))

/** The attribute mapping is a table of its own; the rest are plain questions. */
export default function MappingForm(props: StepFormProps) {
  const { limits } = props.facts.mapping
  return (
    <QuestionForm
      {...props}
      questions={asked}
      panels={shown}
      fullPanels={['Attributes']}
      panelExtras={{
        Attributes: <MappingTable {...props} />,
        'Limits of the target': <LimitList own={limits.known ? limits.value : []} today={props.analysis.today} />,
      }}
    />
  )
}
