'use client'
import { Suspense, useMemo } from 'react'
import { QuestionForm } from '@/components/plan/question-form'
import { onUse } from '@/components/ui/on-use'
import type { StepFormProps } from '@/lib/steps/step'
import { liveFacts } from './parts/live-facts'
import { panels, questions } from './schema'

/** Come a moment after the questions, since forty rules are worked out for them. */
const RiskSuggestions = onUse(() => import('./parts/risk-suggestions').then((module) => module.RiskSuggestions))
const RiskMap = onUse(() => import('./parts/risk-map').then((module) => module.RiskMap))

const SUGGESTED = 'Risks the facts give ground for'

/** Suggested risks above the register they are taken into, and the register as a picture below it. */
export default function ImpactForm(props: StepFormProps) {
  const { draft, facts: saved, analysis, canEdit, save } = props
  const facts = useMemo(() => liveFacts(draft, saved), [draft, saved])
  const { risks } = facts.impact
  const shown = panels.flatMap((panel) => {
    // Decided by the buttons beside each suggestion, not in a table of their own.
    if (panel.keys.some((key) => key === 'suggestedRisks')) return []
    return panel.keys.some((key) => key === 'risks') ? [{ title: SUGGESTED, keys: [] }, panel] : [panel]
  })
  return (
    <QuestionForm
      {...props}
      questions={questions}
      panels={shown}
      panelExtras={{
        [SUGGESTED]: (
          <Suspense fallback={<p className="quiet">Working it out.</p>}>
            <RiskSuggestions facts={facts} draft={draft} today={analysis.today} canEdit={canEdit} save={save} />
          </Suspense>
        ),
        Risks: risks.known ? (
          <Suspense fallback={<p className="quiet">Working it out.</p>}>
            <RiskMap risks={risks.value} />
          </Suspense>
        ) : null,
      }}
    />
  )
}
