'use client'
import { AnswerLink } from '@/components/plan/answer-link'
import type { StepMeta } from '@/components/plan/step-meta'
import { formatDay } from '@/components/ui/format'
import { Section } from '@/components/ui/section'
import { usePlan } from '@/lib/client/plan-context'
import { workOf } from '@/lib/core/my-work/my-work'

/** Steps, risks, milestones and promises that carry the visitor's name, the soonest due first; nothing while there are none. */
export function HubMyWork({ steps }: { steps: readonly StepMeta[] }) {
  const { planId, me, answers, assignments, analysis } = usePlan().plan
  const work = workOf(me, answers, assignments)
  if (work.length === 0) return null
  return (
    <Section id="my-work" title={`For ${me} to see to`} near>
      <ul className="differences">
        {work.map(({ step, question, row, name, due }) => {
          const title = steps.find(({ id }) => id === step)?.title ?? step
          return (
            <li key={`${step} ${question} ${row}`}>
              {due ? <time dateTime={due}>{formatDay(due)}</time> : 'No day'}
              {due && due < analysis.today ? ', past' : ''}:{' '}
              <AnswerLink planId={planId} step={step} question={question || null}>
                {question === '' ? title : name || 'Without a name'}
              </AnswerLink>
              {question === '' ? '' : `, ${title}`}
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
