'use client'
import { AnswerLink } from '@/components/plan/answer-link'
import type { StepMeta } from '@/components/plan/step-meta'
import { count } from '@/components/ui/format'
import { Section } from '@/components/ui/section'
import { usePlan } from '@/lib/client/plan-context'

/** Answers two people gave differently, each with the way to where it is chosen; nothing while there are none. */
export function HubWaiting({ steps }: { steps: readonly StepMeta[] }) {
  const { planId, pending } = usePlan().plan
  if (pending.length === 0) return null
  return (
    <Section
      id="waiting"
      title={`${count(pending.length, 'answer')} ${pending.length === 1 ? 'waits' : 'wait'} for a choice`}
      near
    >
      <ul className="differences">
        {pending.map(({ id, step, at, author, by }) => (
          <li key={id}>
            <AnswerLink planId={planId} step={step} question={at[0] ?? null}>
              {steps.find((one) => one.id === step)?.title ?? step}
            </AnswerLink>
            : {author || 'somebody'} and {by || 'somebody'} gave different answers to one question
          </li>
        ))}
      </ul>
    </Section>
  )
}
