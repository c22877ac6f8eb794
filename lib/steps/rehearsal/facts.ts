import { answered, derived, type Fact, UNKNOWN } from '@/lib/core/facts/fact'
import type { LapseCause, RehearsalFacts, RehearsalRun } from '@/lib/core/facts/rehearsal'
import type { Answers } from '@/lib/core/plan/question'
import { readCauses } from '@/lib/core/rehearsal/cause-text'
import { bindingText, lapseCauses, mappingDigest, rulePackDigest } from '@/lib/core/rehearsal/digests'
import { rehearsalPlan } from '@/lib/core/rehearsal/plan'
import type { FactsContext } from '@/lib/steps/step'
import type { questions } from './schema'

type RehearsalAnswers = Answers<typeof questions>

export function rehearsalFacts(answers: RehearsalAnswers, { facts }: FactsContext): RehearsalFacts {
  return {
    runs: answered(runs(answers)),
    exitBar: exitBar(answers, facts),
    exitDecision: answered(answers.exitDecision),
    exitLapse: exitLapse(answers, facts),
  }
}

/** Without a date and both numbers it was no run. Oldest first. */
function runs({ runs: rows }: RehearsalAnswers): RehearsalRun[] | undefined {
  return rows
    ?.flatMap((row): RehearsalRun[] =>
      row.date && typeof row.records === 'number' && typeof row.rejected === 'number'
        ? [
            {
              id: row.id,
              date: row.date,
              records: row.records,
              rejected: row.rejected,
              topCause: row.topCause ?? '',
              ...(row.data ? { data: row.data } : {}),
              ...(row.causes ? { causes: readCauses(row.causes) } : {}),
              ...(row.runDigest ? { runDigest: row.runDigest } : {}),
              ...(row.digest ? { filesDigest: row.digest } : {}),
            },
          ]
        : [],
    )
    .sort((a, b) => a.date.localeCompare(b.date))
}

/** Typed in per cent, kept as a share; else the accepted number of rejected records over the users that move. */
function exitBar({ exitBar: percent }: RehearsalAnswers, { impact, goals }: FactsContext['facts']): Fact<number> {
  if (typeof percent === 'number') return answered(percent / 100)
  if (!impact.maxRejectedRows.known || !goals.keptUsers.known || goals.keptUsers.value === 0) return UNKNOWN
  return derived(
    Math.min(1, impact.maxRejectedRows.value / goals.keptUsers.value),
    'Accepted rejected records divided by the users that move',
  )
}

/** Bound to the mapping as it was, to the files of the last run and to the rules; a run without a digest binds nothing. */
function exitLapse(answers: RehearsalAnswers, facts: FactsContext['facts']): Fact<LapseCause[]> {
  const files = runs(answers)?.at(-1)?.filesDigest
  if (!answers.exitDecision || !answers.exitRun || !files) return UNKNOWN
  const now = bindingText(mappingDigest(rehearsalPlan(facts)), files, rulePackDigest())
  const causes = lapseCauses(answers.exitRun, now)
  return causes === null ? UNKNOWN : derived(causes, 'Digests of mapping, files and rules, when signed and now')
}
