'use client'
import Link from 'next/link'
import { useState } from 'react'
import { count } from '@/components/ui/format'
import { Icon } from '@/components/ui/icon'
import { Moment } from '@/components/ui/moment'
import { Section } from '@/components/ui/section'
import { TextField } from '@/components/ui/text-field'
import { call } from '@/lib/client/call'
import { usePlan } from '@/lib/client/plan-context'
import {
  changedAnswers,
  REVIEW_WORDS,
  type Review,
  type ReviewStep,
  reviewSteps,
  unsendable,
} from '@/lib/core/review/review'

/** Where the plan stands with those who must agree, whether that still covers it, and the next move. */
export function HubReview() {
  const { plan } = usePlan()
  const { review, role, scope } = plan
  const steps = scope === null ? reviewSteps(review, role) : []
  if (review.revision === null && steps.length === 0) return null
  return (
    <Section
      id="review"
      title="Review"
      near
      margin={
        <div>
          <h3>What an approval covers</h3>
          <p>Every answer and file of its moment. When one changes, the plan says so here and on paper.</p>
        </div>
      }
    >
      <Standing planId={plan.planId} review={review} />
      {review.state === 'approved' && unsendable(review) === null ? (
        <p className="mt-3">
          <Link href={`/plans/${plan.planId}/request`}>Send it in step 9</Link>, then mark it there as sent.
        </p>
      ) : null}
      {steps.length > 0 ? <Moves key={review.state} steps={steps} /> : null}
    </Section>
  )
}

function Standing({ planId, review }: { planId: string; review: Review }) {
  const { state, by, at, note, revision, stands } = review
  if (revision === null) return <p>Draft. Nobody has been asked to look at the plan as a whole yet.</p>
  return (
    <>
      <p>
        <strong>{REVIEW_WORDS[state]}</strong> by {by || 'somebody'}, <Moment iso={at} />
      </p>
      {note ? <p className="quiet whitespace-pre-line">{note}</p> : null}
      {stands ? null : (
        <p className="inline-find is-warn mt-3">
          <Icon shape="warn" />
          <span>
            <b>{changedWords(review)}</b> changed since.{' '}
            <Link href={`/plans/${planId}/history?from=${revision}#compare`}>See what changed</Link>
          </span>
        </p>
      )}
    </>
  )
}

function Moves({ steps }: { steps: readonly ReviewStep[] }) {
  const { plan, refresh } = usePlan()
  const [note, setNote] = useState('')
  const [problem, setProblem] = useState('')
  const [busy, setBusy] = useState(false)
  async function move({ to, needsNote }: ReviewStep) {
    if (needsNote && note.trim() === '')
      return setProblem('Say what should change, so that the others know what to do.')
    setBusy(true)
    const body = { to, note: note.trim(), revision: plan.revision }
    const result = await call('moveReview', { params: { planId: plan.planId }, body })
    await refresh()
    setBusy(false)
    setProblem(result.ok ? '' : result.problem.message)
  }
  return (
    <div className="mt-4">
      <TextField
        id="review-note"
        label={steps.some((step) => step.needsNote) ? 'Note (needed to request changes)' : 'Note (optional)'}
        maxLength={2000}
        value={note}
        error={problem || null}
        onChange={(event) => setNote(event.target.value)}
      />
      <p className="acts mt-3">
        {steps.map((step) => (
          <button key={step.to} type="button" className="btn" disabled={busy} onClick={() => move(step)}>
            {step.action}
          </button>
        ))}
      </p>
    </div>
  )
}

function changedWords(review: Review): string {
  const changed = changedAnswers(review)
  return changed === null || changed === 0 ? 'Answers' : count(changed, 'answer')
}
