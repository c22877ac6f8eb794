'use client'
import { AnswerLink } from '@/components/plan/answer-link'
import type { StepMeta } from '@/components/plan/step-meta'
import { count } from '@/components/ui/format'
import { usePlan } from '@/lib/client/plan-context'
import { unsettled } from '@/lib/core/judge/unsettled'

const ACTIONS = { block: 'Open the answer', warn: 'Open the answer', open: 'Answer it' }

/** The verdict as a sentence, and the one thing to do next as the view's only filled button. */
export function HubVerdict({ steps }: { steps: StepMeta[] }) {
  const { analysis, planId, scope } = usePlan().plan
  const { verdict, says } = analysis.readiness
  const [first, ...rest] = says.split(/(?<=\.) /)
  const conditions = unsettled(analysis.findings, 'warn').length
  const open = analysis.open.filter((question) => question.need === 'request').length
  const next = analysis.next[0]
  return (
    <div className="verdict">
      <p className="big">
        <span className={verdict === 'not-ready' ? 'text-block' : undefined}>{first}</span> {rest.join(' ')}
      </p>
      <p>
        {conditions > 0
          ? `${count(conditions, 'condition')}: fix ${conditions === 1 ? 'it' : 'them'}, or accept ${conditions === 1 ? 'it' : 'each'} with a reason and a name. `
          : ''}
        {scope === null ? completenessOf(verdict, open) : ''}
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

/** Said beside the verdict, never mixed into it; a verdict that waits for answers has already counted them. */
function completenessOf(verdict: string, open: number): string {
  if (verdict === 'unknown') return 'Answer what you can, in any order; what you skip stays on this list.'
  if (open === 0) return 'Every answer the Asgardeo team needs is there.'
  return `${count(open, 'answer')} the Asgardeo team needs ${open === 1 ? 'is' : 'are'} open.`
}
