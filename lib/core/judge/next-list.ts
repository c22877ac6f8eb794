import type { Analysis, JudgedFinding, OpenQuestion } from '@/lib/core/analysis'
import { STEP_IDS, type StepId } from '@/lib/core/plan/plan'
import { unsettled } from './unsettled'

type NextItem = Analysis['next'][number]

function stepOf(finding: JudgedFinding): StepId {
  const named = finding.about[0]?.step
  return STEP_IDS.find((id) => id === named) ?? 'request'
}

function fromFindings(findings: readonly JudgedFinding[], kind: 'block' | 'warn'): NextItem[] {
  return unsettled(findings, kind).map((finding) => ({
    step: stepOf(finding),
    question: finding.about[0]?.question ?? null,
    says: finding.says,
    kind,
  }))
}

/**
 * The one list "What to do next": what blocks, then warnings, then the answers the request needs, in the order of the
 * steps; answers put off come last. Whole: the screen folds what is too much.
 */
export function nextList(findings: readonly JudgedFinding[], open: readonly OpenQuestion[]): NextItem[] {
  const needed = open.filter((question) => question.need === 'request')
  const ordered = [...needed.filter((q) => !q.deferred), ...needed.filter((q) => q.deferred)]
  return [
    ...fromFindings(findings, 'block'),
    ...fromFindings(findings, 'warn'),
    ...ordered.map(({ step, question, label }): NextItem => ({ step, question, says: label, kind: 'open' })),
  ]
}
