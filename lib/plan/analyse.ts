import type { Analysis, Judged, StepState } from '@/lib/core/analysis'
import type { Facts } from '@/lib/core/facts/facts'
import { judgeFindings } from '@/lib/core/judge/acknowledgement'
import { nextList } from '@/lib/core/judge/next-list'
import { readiness } from '@/lib/core/judge/readiness'
import { judgeSignOffs } from '@/lib/core/judge/sign-offs'
import { stepStatus } from '@/lib/core/judge/step-status'
import { unsettled } from '@/lib/core/judge/unsettled'
import type { Plan } from '@/lib/core/plan/plan'
import { runRules } from '@/lib/core/rules/run-rules'
import { STEPS } from '@/lib/steps/index'
import type { AnyStep } from '@/lib/steps/step'
import { gatherFacts } from './gather-facts'
import { openQuestions, type StepAnswers } from './open-questions'
import { sectionDigest } from './section-digest'

/** Everything the core concludes from a plan on a day (ISO date). Computed on every read, never stored; throws on no draft. */
export function analyse(plan: Plan, today: string): Judged {
  const facts = gatherFacts(plan)
  const run = runRules(facts, today)
  const findings = judgeFindings(run.findings, plan.acknowledgements)
  const perStep = STEPS.map((step) => ({ step, counts: openQuestions(step, plan.answers[step.id] ?? {}, facts) }))
  const open = perStep.flatMap(({ counts }) => counts.open)
  const answered = perStep.reduce((sum, { counts }) => sum + counts.answered, 0)
  return {
    facts,
    analysis: {
      today,
      steps: perStep.map(({ step, counts }) => stepState(step, counts, facts, { findings, open })),
      findings,
      couldNotJudge: run.couldNotJudge,
      open,
      readiness: readiness({ findings, open, couldNotJudge: run.couldNotJudge, answered }),
      next: nextList(findings, open),
      signOffs: judgeSignOffs(plan.signOffs, (step) => sectionDigest(step, plan, facts)),
    },
  }
}

function stepState(
  step: AnyStep,
  counts: StepAnswers,
  facts: Facts,
  judged: Pick<Analysis, 'findings' | 'open'>,
): StepState {
  const blockedBy = step.blockedBy(facts)
  const status = stepStatus({
    asked: counts.asked,
    answered: counts.answered,
    deferred: counts.deferred,
    blockedBy,
    hasBlockingFinding: unsettled(judged.findings, 'block').some(({ about }) =>
      about.some((ref) => ref.step === step.id),
    ),
    relevant: true,
  })
  const summary = status === 'cannot-start' && blockedBy ? blockedBy : step.summary(facts, judged)
  return { id: step.id, status, summary, answered: counts.answered, asked: counts.asked }
}
