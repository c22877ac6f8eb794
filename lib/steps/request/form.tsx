'use client'
import dynamic from 'next/dynamic'
import { Suspense } from 'react'
import { QuestionForm } from '@/components/plan/question-form'
import { onUse } from '@/components/ui/on-use'
import { isOfWholePlan } from '@/lib/core/plan/scope'
import type { StepFormProps } from '@/lib/steps/step'
import { LetterPreview } from './parts/letter-preview'
import { OpenCounts } from './parts/open-counts'
import { panels, questions } from './schema'

const AFTER = 'After sending'

/** These know all that support may ask, which is much. Nobody types in the first two; the third stands at the end. */
const AskedBack = onUse(() => import('./parts/asked-back').then((module) => module.AskedBack))
const NeededList = onUse(() => import('./parts/needed-list').then((module) => module.NeededList))
const SendIt = dynamic(() => import('./parts/send-it').then((module) => module.SendIt), { ssr: false })

/** What support would ask back comes first; the letter stands before the log of what follows it. */
export default function RequestForm(props: StepFormProps) {
  const { planId, facts, analysis, draft, profiles, canEdit, save } = props
  const isWhole = isOfWholePlan(analysis)
  const moves = facts.strategy.silentUsers.known && facts.strategy.silentUsers.value > 0
  const canLog = canEdit && moves && facts.request.senderConfirmed.known && facts.request.senderConfirmed.value
  const shown = [
    ...(isWhole ? [{ title: 'What support would ask back', keys: [] }] : []),
    ...panels.filter((panel) => !panel.advanced),
    ...(isWhole ? [{ title: 'The e-mail, as it will be sent', keys: [] }] : []),
    { title: 'Send it', keys: [] },
    ...panels.filter((panel) => panel.advanced),
  ]
  return (
    <QuestionForm
      {...props}
      questions={questions}
      panels={shown}
      panelExtras={{
        'What support would ask back': (
          <Suspense>
            <AskedBack planId={planId} facts={facts} analysis={analysis} />
          </Suspense>
        ),
        'Questions for the Asgardeo team': (
          <Suspense>
            <NeededList facts={facts} draft={draft} canEdit={canEdit} save={save} />
          </Suspense>
        ),
        'Send it': isWhole ? (
          <SendIt planId={planId} facts={facts} analysis={analysis} profiles={profiles} canEdit={canEdit} save={save} />
        ) : (
          <p className="quiet">
            The e-mail, what support would ask back and the mark that it was sent rest on all nine steps. Your link
            shows some of them; whoever sees the whole plan sends it.
          </p>
        ),
        ...(canLog
          ? {
              [AFTER]: <OpenCounts draft={draft} facts={facts} today={analysis.today} save={save} />,
            }
          : {}),
        'The e-mail, as it will be sent': canEdit ? (
          <LetterPreview planId={planId} />
        ) : (
          <p className="quiet">Shown to those who can edit the plan. Everything it says is in the plan itself.</p>
        ),
      }}
      panelMargins={
        isWhole
          ? {
              'Send it': (
                <div>
                  <h3>Nothing is sent from here</h3>
                  <p>You send it from your own mailbox, with the package attached. Then mark it as sent.</p>
                </div>
              ),
            }
          : {}
      }
    />
  )
}
