'use client'
import { type ReactNode, Suspense, useMemo, useState } from 'react'
import { QuestionForm } from '@/components/plan/question-form'
import { onUse } from '@/components/ui/on-use'
import type { StepFormProps } from '@/lib/steps/step'
import { liveFacts } from './parts/live-facts'
import { type WeightDraft, WeightSliders, withWeights } from './parts/weights'
import { panels, questions } from './schema'

/** The results come a moment after the questions they follow from. */
const Comparison = onUse(() => import('./parts/comparison').then((module) => module.Comparison))
const SilentResult = onUse(() => import('./parts/silent-result').then((module) => module.SilentResult))
const ResetResult = onUse(() => import('./parts/reset-result').then((module) => module.ResetResult))

const COMPARED = 'Silent migration or reset'

/** Both options under the groups they are for, and under each set of questions what its answers come to. */
export default function StrategyForm(props: StepFormProps) {
  const { draft, facts: saved, profiles, canEdit, save } = props
  const [held, setHeld] = useState<WeightDraft>({})
  const facts = useMemo(() => liveFacts(withWeights(draft, held), saved, profiles), [draft, held, saved, profiles])
  const [groups, ...others] = panels
  const shown = [
    ...(groups ? [groups] : []),
    { title: COMPARED, keys: [] },
    // The weights are sliders beside the comparison.
    ...others.map((panel) => ({ ...panel, keys: panel.keys.filter((key) => key !== 'weights') })),
  ]
  const { silentUsers } = facts.strategy
  return (
    <QuestionForm
      {...props}
      questions={questions}
      panels={shown}
      panelExtras={{
        [COMPARED]: <Later draw={<Comparison facts={facts} canEdit={canEdit} save={save} />} />,
        'Reset mails': <Later draw={<ResetResult facts={facts} />} />,
        'Silent migration':
          silentUsers.known && silentUsers.value > 0 ? <Later draw={<SilentResult facts={facts} />} /> : null,
      }}
      panelMargins={{
        [COMPARED]: <WeightSliders draft={draft} held={held} onHold={setHeld} canEdit={canEdit} save={save} />,
      }}
    />
  )
}

function Later({ draw }: { draw: ReactNode }) {
  return <Suspense fallback={<p className="quiet">Working it out.</p>}>{draw}</Suspense>
}
