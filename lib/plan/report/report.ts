import type { Analysis } from '@/lib/core/analysis'
import { countText } from '@/lib/core/count-text'
import type { Doc, Section } from '@/lib/core/doc'
import type { Facts } from '@/lib/core/facts/facts'
import { unsettled } from '@/lib/core/judge/unsettled'
import type { Plan } from '@/lib/core/plan/plan'
import { type Scope, within } from '@/lib/core/plan/scope'
import { REVIEW_WORDS, type Review } from '@/lib/core/review/review'
import { STEPS } from '@/lib/steps/index'
import { answersSection } from './answers-section'
import { appendices } from './report-appendices'
import { summarySection } from './report-summary'

/** Which part of the plan, and where it stands with those who must agree, which the plan itself does not know. */
export type ReportOf = { scope?: Scope; review?: Review }

/**
 * The plan as a document: a summary, the nine steps with every answer in scope, and the appendices. For a link to some
 * steps their sections alone, without the summary, which speaks of the whole plan. Pure.
 */
export function report(plan: Plan, facts: Facts, analysis: Analysis, { scope = null, review }: ReportOf = {}): Doc {
  const steps = within(scope, STEPS).map(
    (step): Section => ({
      id: step.id,
      number: step.number,
      title: step.title,
      blocks: [
        { kind: 'text', text: step.lead },
        ...answersSection(step, plan.answers[step.id] ?? {}, facts),
        ...step.section(facts, analysis),
      ],
    }),
  )
  return {
    title: plan.name,
    status:
      scope === null
        ? [statusOf(analysis), ...reviewStatus(review)].join('. ')
        : `Part of the plan, ${countText(scope.length, 'step')} of ${STEPS.length}`,
    date: analysis.today,
    sections: [
      ...(scope === null ? [summarySection(facts, analysis, review)] : []),
      ...steps,
      ...appendices(plan, facts, analysis),
    ],
  }
}

function reviewStatus(review: Review | undefined): string[] {
  if (!review || review.state === 'draft') return []
  return [`${REVIEW_WORDS[review.state]}${review.stands ? '' : ', changed since'}`]
}

/** "Ready to send" only when nothing is open or blocked; else a draft that says how far it is. */
function statusOf({ readiness, open, findings }: Analysis): string {
  if (open.length > 0) return `Draft, ${countText(open.length, 'answer')} open`
  if (readiness.verdict === 'ready') return 'Ready to send'
  if (readiness.verdict === 'with-conditions') return 'Ready with conditions'
  const blocks = unsettled(findings, 'block').length
  return blocks > 0 ? `Draft, ${countText(blocks, 'finding')} to settle` : 'Draft, all answered'
}
