'use client'
import { Suspense, useMemo } from 'react'
import { QuestionForm } from '@/components/plan/question-form'
import { onUse } from '@/components/ui/on-use'
import { lastRowId } from '@/lib/core/plan/list-rows'
import type { StepFormProps } from '@/lib/steps/step'
import { liveFacts } from './parts/live-facts'
import { panels, questions } from './schema'

/** These come a moment after the questions they follow from. */
const MovingTotals = onUse(() => import('./parts/moving-totals').then((module) => module.MovingTotals))

const SizingResult = onUse(() => import('./parts/sizing-result').then((module) => module.SizingResult))

const DecisionsShown = onUse(() => import('./parts/decisions-shown').then((module) => module.DecisionsShown))

const AssumptionTable = onUse(() => import('./parts/assumption-table').then((module) => module.AssumptionTable))

const SIZED = 'Run time and effort'
const ASSUMED = 'Assumptions behind effort and run time'

/** Totals under the user types; run time and effort above the assumptions they rest on. */
export default function GoalsForm(props: StepFormProps) {
  const { draft, facts: saved, analysis, canEdit, save } = props
  const facts = useMemo(() => liveFacts(draft, saved), [draft, saved])
  const shown = [
    ...panels.filter((panel) => !panel.advanced),
    { title: SIZED, keys: [] },
    ...panels.filter((panel) => panel.advanced),
  ]
  return (
    <QuestionForm
      {...props}
      questions={questions}
      panels={shown}
      panelExtras={{
        'Who moves': (
          <Suspense>
            <MovingTotals facts={facts} />
          </Suspense>
        ),
        [SIZED]: (
          <Suspense fallback={<p className="quiet">Working it out.</p>}>
            <SizingResult facts={facts} today={analysis.today} />
          </Suspense>
        ),
        [ASSUMED]: (
          <Suspense fallback={<p className="quiet">Working it out.</p>}>
            <AssumptionTable
              facts={facts}
              today={analysis.today}
              last={lastRowId(draft.assumptions)}
              canEdit={canEdit}
              save={save}
            />
          </Suspense>
        ),
        'Decision log': (
          <Suspense fallback={<p className="quiet">Working it out.</p>}>
            <DecisionsShown facts={facts} draft={draft} today={analysis.today} canEdit={canEdit} save={save} />
          </Suspense>
        ),
      }}
    />
  )
}
