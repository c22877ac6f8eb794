'use client'
import dynamic from 'next/dynamic'
import Link from 'next/link'
import { useCallback, useMemo } from 'react'
import { CommentPlace } from '@/components/plan/comment-place'
import { FindingsList } from '@/components/plan/findings-list'
import { NextList } from '@/components/plan/next-list'
import { StatusMark } from '@/components/plan/status-mark'
import { type AnswerConflict, type Keep, StepContext } from '@/components/plan/step-context'
import type { StepMeta } from '@/components/plan/step-meta'
import { Section } from '@/components/ui/section'
import { usePlan } from '@/lib/client/plan-context'
import type { Change } from '@/lib/core/plan/change'
import type { StepId } from '@/lib/core/plan/plan'
import { useAccept } from '../use-accept'
import { FORMS } from './forms'
import { StepOwner } from './step-owner'

/** Pictures and tables come after the questions, on screen and on the wire. */
const StepResult = dynamic(() => import('./step-result'), { ssr: false })

/** One step has them. */
const SignOffs = dynamic(() => import('./sign-offs').then((module) => module.SignOffs))

const MOST_NEXT = 3

type Props = { id: StepId; steps: StepMeta[] }

/** One step: what it settles, what to do next in it, its questions, its findings, and the way on. */
export function StepScreen({ id, steps }: Props) {
  const Form = FORMS[id]
  const { plan, canEdit, save, saveAcross, draftOf, settle } = usePlan()
  const { analysis, facts, planId, profiles, pending } = plan
  const index = steps.findIndex((step) => step.id === id)
  const step = steps[index] as StepMeta
  const following = steps[index + 1]
  const state = analysis.steps.find((candidate) => candidate.id === id)
  const next = analysis.next.filter((item) => item.step === id)
  const findings = analysis.findings.filter((finding) => finding.about.some((about) => about.step === id))
  const accept = useAccept()
  const saveStep = useCallback((changes: Change[], typedOn?: number) => save(id, changes, typedOn), [save, id])
  const system = facts.data.sources.known ? (facts.data.sources.value[0]?.name ?? '') : ''
  const around = useMemo(
    () => ({
      id,
      number: step.number,
      system,
      conflicts: pending.filter((conflict) => conflict.step === id),
      settle: (conflict: AnswerConflict, keep: Keep) => {
        const found = pending.find((other) => other.id === conflict.id)
        if (found) settle(found, keep)
      },
    }),
    [step.number, system, pending, id, settle],
  )
  return (
    <>
      <header className="head">
        <p className="no" aria-hidden="true">
          {step.number}
        </p>
        <div className="body">
          <h1>{step.title}</h1>
          <p className="lead">{step.lead}</p>
          <p className="meta">
            <StatusMark status={state?.status ?? 'not-started'} />
            {state && state.asked > 0 ? (
              <span>
                {state.answered} of {state.asked} answered
              </span>
            ) : null}
          </p>
          <div className="head-acts">
            <StepOwner step={id} isOpen={state?.status !== 'completed' && state?.status !== 'not-applicable'} />
            <CommentPlace about={{ step: id, question: '', row: '', finding: '' }} label={step.title} />
          </div>
          {state?.status === 'cannot-start' ? <p className="mt-4">{state.summary}</p> : null}
          {next.length > 0 ? (
            <nav aria-label="Next in this step" className="mt-6 border-t border-rule-strong">
              <NextList planId={planId} items={next} steps={steps} most={MOST_NEXT} linkLabel="Show" />
            </nav>
          ) : null}
        </div>
      </header>
      <StepContext value={around}>
        <Form
          planId={planId}
          draft={draftOf(id)}
          facts={facts}
          analysis={analysis}
          profiles={profiles}
          canEdit={canEdit}
          revision={plan.revision}
          save={saveStep}
          saveAcross={saveAcross}
        />
      </StepContext>
      <StepResult id={id} facts={facts} analysis={analysis} />
      {findings.length > 0 ? (
        <Section title="What the answers add up to" width="hung" id="findings">
          <FindingsList planId={planId} findings={findings} steps={steps} accept={accept} />
        </Section>
      ) : null}
      {id === 'legal' ? <SignOffs step={id} /> : null}
      <div className="sec">
        <div className="body acts">
          <Link className="btn primary" href={`/plans/${planId}${following ? `/${following.id}` : '/exports'}`}>
            {canEdit ? 'Save and continue to ' : 'Continue to '}
            {following?.title ?? 'the downloads'}
          </Link>
          <Link href={`/plans/${planId}`}>Back to all steps</Link>
        </div>
      </div>
    </>
  )
}
