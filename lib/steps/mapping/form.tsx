'use client'
import { QuestionForm } from '@/components/plan/question-form'
import type { StepFormProps } from '@/lib/steps/step'
import { LimitList } from './parts/limit-list'
import { MappingTable } from './parts/mapping-table'
import { panels, questions } from './schema'

/** The attribute mapping is a table of its own; the rest are plain questions. */
export default function MappingForm(props: StepFormProps) {
  const { limits } = props.facts.mapping
  const shown = panels.map((panel) => (panel.title === 'Attributes' ? { ...panel, keys: [] } : panel))
  return (
    <QuestionForm
      {...props}
      questions={questions}
      panels={shown}
      fullPanels={['Attributes']}
      panelExtras={{
        Attributes: <MappingTable {...props} />,
        'Limits of the target': <LimitList own={limits.known ? limits.value : []} today={props.analysis.today} />,
      }}
    />
  )
}
