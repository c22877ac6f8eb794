'use client'
import { Suspense, useMemo } from 'react'
import { BlockView } from '@/components/plan/doc-view'
import { QuestionForm } from '@/components/plan/question-form'
import { onUse } from '@/components/ui/on-use'
import { lastRowId } from '@/lib/core/plan/list-rows'
import type { StepFormProps } from '@/lib/steps/step'
import { liveFacts } from './parts/live-facts'
import { movingBlocks } from './parts/moving-blocks'
import { panels, questions } from './schema'

/** Comes a moment after the questions it follows from. */
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
  const totals = movingBlocks(facts)
  return (
    <QuestionForm
      {...props}
      questions={questions}
      panels={shown}
      panelExtras={{
        'Who moves':
          totals.length > 0 ? (
            <div className="doc-section">
              {totals.map((block, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: printed blocks have no identity but their order
                <BlockView key={index} block={block} />
              ))}
            </div>
          ) : null,
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
