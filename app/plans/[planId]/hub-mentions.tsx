'use client'
import { AnswerLink } from '@/components/plan/answer-link'
import { useComments } from '@/components/plan/comments-context'
import type { StepMeta } from '@/components/plan/step-meta'
import { Section } from '@/components/ui/section'
import { usePlan } from '@/lib/client/plan-context'
import { mentions } from '@/lib/core/mentions/mentions'

const LONGEST = 160

/** Open comments that name the visitor with an @; nothing while there are none. */
export function HubMentions({ steps }: { steps: readonly StepMeta[] }) {
  const comments = useComments()
  const { planId, me } = usePlan().plan
  const named = (comments?.threads ?? []).flatMap((thread) => {
    const remark = [thread, ...thread.replies].findLast(({ text }) => mentions(text, me))
    return remark && !thread.resolved ? [{ thread, remark }] : []
  })
  if (named.length === 0) return null
  return (
    <Section id="mentions" title={`Comments for ${me}`} near>
      <ul className="differences">
        {named.map(({ thread, remark }) => (
          <li key={thread.id}>
            <AnswerLink planId={planId} step={thread.about.step} question={thread.about.question || null}>
              {steps.find(({ id }) => id === thread.about.step)?.title ?? thread.about.step}
            </AnswerLink>
            , {remark.by}: {remark.text.length > LONGEST ? `${remark.text.slice(0, LONGEST)}…` : remark.text}
          </li>
        ))}
      </ul>
    </Section>
  )
}
