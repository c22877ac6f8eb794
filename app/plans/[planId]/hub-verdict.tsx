'use client'
import { AnswerLink } from '@/components/plan/answer-link'
import type { StepMeta } from '@/components/plan/step-meta'
import { count } from '@/components/ui/format'
import { usePlan } from '@/lib/client/plan-context'

const HEADS = {
  ready: 'Ready to send.',
  'with-conditions': 'Ready, with conditions.',
  'not-ready': 'Not ready to send.',
  unknown: 'Too early to tell.',
}
const ACTIONS = { block: 'Open the answer', warn: 'Open the answer', open: 'Answer it' }

/** The verdict as a sentence, and the one thing to do next as the view's only filled button. */
export function HubVerdict({ steps }: { steps: StepMeta[] }) {
  const { analysis, planId } = usePlan().plan
  const { verdict, says } = analysis.readiness
  const open = analysis.open.filter((question) => question.need === 'request').length
  const next = analysis.next[0]
  return (
    <div className="verdict">
      <h3 className="big">
        <span className={verdict === 'not-ready' ? 'text-block' : undefined}>{HEADS[verdict]}</span>
      </h3>
      <p>
        {says} {open > 0 ? `${count(open, 'answer')} the Asgardeo team needs ${open === 1 ? 'is' : 'are'} open.` : ''}
      </p>
      {next ? (
        <div className="next-one">
          <p>
            <strong>Next: {next.says}</strong>
            <span>{steps.find((step) => step.id === next.step)?.title}</span>
          </p>
          <AnswerLink className="btn primary" planId={planId} step={next.step} question={next.question}>
            {ACTIONS[next.kind]}
          </AnswerLink>
        </div>
      ) : null}
    </div>
  )
}
