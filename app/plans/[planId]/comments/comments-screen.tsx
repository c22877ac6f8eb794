'use client'
import Link from 'next/link'
import { AnswerLink } from '@/components/plan/answer-link'
import { CommentThread } from '@/components/plan/comment-thread'
import { type Thread, useComments } from '@/components/plan/comments-context'
import type { StepMeta } from '@/components/plan/step-meta'
import { count } from '@/components/ui/format'
import { Section } from '@/components/ui/section'
import { usePlan } from '@/lib/client/plan-context'

type Props = { steps: StepMeta[]; labels: Readonly<Record<string, string>> }

/** Open threads step by step, each with the way to what it is about; resolved ones folded. */
export function CommentsScreen({ steps, labels }: Props) {
  const comments = useComments()
  const { planId, analysis } = usePlan().plan
  const threads = comments?.threads ?? []
  const open = threads.filter((thread) => !thread.resolved)
  const resolved = threads.filter((thread) => thread.resolved)
  const wordsOf = ({ about }: Thread) =>
    about.finding
      ? (analysis.findings.find((finding) => finding.id === about.finding)?.says ?? 'A finding that is gone')
      : (labels[`${about.step}/${about.question}`] ?? 'The step as a whole')
  const list = (some: readonly Thread[]) => (
    <div className="thread-list">
      {some.map((thread) => (
        <div key={thread.id}>
          <p className="pt-3 font-strong">
            <AnswerLink planId={planId} step={thread.about.step} question={thread.about.question || null}>
              {wordsOf(thread)}
            </AnswerLink>
          </p>
          <CommentThread thread={thread} />
        </div>
      ))}
    </div>
  )
  return (
    <>
      <header className="head">
        <div className="body">
          <h1>Comments</h1>
          <p className="lead">
            {comments
              ? `${threads.length === 0 ? 'No comments yet' : count(open.length, 'open comment')}. Write one beside any question or finding.`
              : 'Your link lets you read the plan. Ask the owner for a link that also comments.'}
          </p>
          {comments && threads.length === 0 ? (
            <p className="mt-8">
              <Link className="btn" href={`/plans/${planId}`}>
                Go to the nine steps
              </Link>
            </p>
          ) : null}
        </div>
      </header>
      {steps.map((step) => {
        const here = open.filter((thread) => thread.about.step === step.id)
        return here.length === 0 ? null : (
          <Section key={step.id} number={String(step.number)} title={step.title} near>
            {list(here)}
          </Section>
        )
      })}
      {resolved.length > 0 ? (
        <Section title="Resolved" near>
          <details className="disclosure">
            <summary>Show {count(resolved.length, 'resolved comment')}</summary>
            {list(resolved)}
          </details>
        </Section>
      ) : null}
    </>
  )
}
