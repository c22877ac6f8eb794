import type { Analysis, Judged } from '@/lib/core/analysis'
import { countText } from '@/lib/core/count-text'
import { nextList } from '@/lib/core/judge/next-list'
import { judgeSignOffs } from '@/lib/core/judge/sign-offs'
import { type Plan, STEP_IDS, type StepId } from '@/lib/core/plan/plan'
import { planWithin, type Scope, scopeHas, within } from '@/lib/core/plan/scope'
import { STEPS } from '@/lib/steps/index'
import { analyse } from './analyse'
import { gatherFacts } from './gather-facts'
import { sectionDigest } from './section-digest'

/**
 * The part of a plan a scope shows, and what follows from that part alone: two plans that agree on these steps give the
 * same result, so nothing of the others can be read out of it. The one exception is whether a sign-off lapsed, which is
 * judged on the whole plan: who signed must hear that what it rested on changed.
 */
export function analyseWithin(whole: Plan, today: string, scope: Scope): Judged & { plan: Plan } {
  if (scope === null) return { plan: whole, ...analyse(whole, today) }
  const part = planWithin(whole, scope)
  const { facts, analysis } = analyse(part, today)
  const findings = analysis.findings
    .map((finding) => ({ ...finding, about: finding.about.filter(({ step }) => scopeHas(scope, step)) }))
    .filter((finding) => finding.about.length > 0)
  const open = analysis.open.filter(({ step }) => scopeHas(scope, step))
  const shown = new Set(findings.map((finding) => finding.id))
  return {
    plan: { ...part, acknowledgements: part.acknowledgements.filter(({ finding }) => shown.has(finding)) },
    facts,
    analysis: {
      ...analysis,
      steps: within(scope, analysis.steps).map((state) =>
        state.status === 'cannot-start' ? state : { ...state, summary: summaryOf(state.id, facts, { findings, open }) },
      ),
      findings,
      open,
      next: nextList(findings, open),
      readiness: { verdict: 'unknown', says: seenOnly(scope.length) },
      signOffs: signOffsOf(whole, part, analysis),
    },
  }
}

/** The line of a step, told from the part alone: how many answers are open counts those of the part. */
function summaryOf(step: StepId, facts: Judged['facts'], judged: Pick<Analysis, 'findings' | 'open'>): string {
  return STEPS.find(({ id }) => id === step)?.summary(facts, judged) ?? ''
}

function signOffsOf(whole: Plan, part: Plan, analysis: Analysis): Analysis['signOffs'] {
  if (part.signOffs.length === 0) return analysis.signOffs
  const facts = gatherFacts(whole)
  return judgeSignOffs(part.signOffs, (step) => sectionDigest(step, whole, facts))
}

function seenOnly(steps: number): string {
  return `Shows ${countText(steps, 'step')} of ${STEP_IDS.length}. Whether the plan as a whole is ready is not judged from a part of it.`
}
