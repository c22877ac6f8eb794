'use client'
import Link from 'next/link'
import { FindingsList } from '@/components/plan/findings-list'
import { NextList } from '@/components/plan/next-list'
import type { StepMeta } from '@/components/plan/step-meta'
import { count } from '@/components/ui/format'
import { Section } from '@/components/ui/section'
import { usePlan } from '@/lib/client/plan-context'
import { HubHead } from './hub-head'
import { HubMentions } from './hub-mentions'
import { HubMyWork } from './hub-my-work'
import { HubReview } from './hub-review'
import { HubSteps } from './hub-steps'
import { HubStrip } from './hub-strip'
import { HubVerdict } from './hub-verdict'
import { HubWaiting } from './hub-waiting'
import { useAccept } from './use-accept'

const MOST_NEXT = 7

/** The whole plan on one page: verdict, what to do next, the nine steps, the findings. */
export function Hub({ steps }: { steps: StepMeta[] }) {
  const { plan } = usePlan()
  const { analysis, planId } = plan
  const accept = useAccept()
  const completed = analysis.steps.filter((step) => step.status === 'completed').length
  return (
    <>
      <HubHead />
      <HubStrip />
      <Section
        title="Where the plan stands"
        hideTitle
        near
        margin={
          <div>
            <h3>{plan.scope === null ? 'Ready is not the same as complete' : 'Your link shows a part'}</h3>
            {plan.scope === null ? (
              <p>
                {completed} of {steps.length} steps are completed: that counts answers. Readiness weighs them; a full
                plan with one contradiction is not ready.
              </p>
            ) : (
              <p>Findings and numbers here follow from these steps alone. The owner sees the whole.</p>
            )}
          </div>
        }
      >
        <HubVerdict steps={steps} />
      </Section>
      <HubWaiting steps={steps} />
      <HubMentions steps={steps} />
      <HubMyWork steps={steps} />
      {analysis.next.length > 1 ? (
        <Section title="Then" near>
          <NextList planId={planId} items={analysis.next.slice(1)} steps={steps} most={MOST_NEXT - 1} />
        </Section>
      ) : null}
      <Section
        title={plan.scope === null ? 'The nine steps' : 'The steps your link shows'}
        hideTitle
        near
        width="hung"
        margin={
          <>
            <div>
              <h3>In any order</h3>
              <p>Every step saves as you type. Skip what you do not know: it stays on the list of open questions.</p>
            </div>
            {plan.role === 'owner' ? (
              <div>
                <h3>Others can answer too</h3>
                <p>Give legal, the help desk or the identity engineer a link with the role they need.</p>
                <p>
                  <Link href={`/plans/${planId}/share`}>Make a link</Link>
                </p>
              </div>
            ) : null}
          </>
        }
      >
        <HubSteps steps={steps} />
      </Section>
      <HubReview />
      <Section id="findings" title="Findings" width={analysis.findings.length > 0 ? 'hung' : 'body'}>
        {analysis.findings.length > 0 ? (
          <FindingsList planId={planId} findings={analysis.findings} steps={steps} accept={accept} />
        ) : (
          <p className="quiet">No contradictions between the answers so far.</p>
        )}
        {analysis.couldNotJudge.length > 0 ? (
          <p className="small quiet mt-4">
            {count(analysis.couldNotJudge.length, 'rule')} could not be judged: {analysis.couldNotJudge.join(', ')}.
            Please report this.
          </p>
        ) : null}
      </Section>
    </>
  )
}
