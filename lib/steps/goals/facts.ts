import { answered, derived } from '@/lib/core/facts/fact'
import type { Assumption, DecisionNote, GoalsFacts, Outcome, Segment } from '@/lib/core/facts/goals'
import type { Answers } from '@/lib/core/plan/question'
import type { questions } from './schema'

export function goalsFacts(answers: Answers<typeof questions>): GoalsFacts {
  const segments = answers.segments?.flatMap((row): Segment[] =>
    row.name && typeof row.users === 'number'
      ? [{ id: row.id, name: row.name, users: row.users, kept: row.kept !== 'no', fate: row.fate ?? '' }]
      : [],
  )
  const some = segments && segments.length > 0 ? segments : undefined
  const sum = (rows: Segment[]) => rows.reduce((all, segment) => all + segment.users, 0)
  return {
    reason: answered(answers.reason),
    outcomes: answered(
      answers.outcomes?.map(
        (row): Outcome => ({
          id: row.id,
          name: row.name ?? '',
          measure: row.measure ?? '',
          target: row.target ?? '',
          due: row.due ?? null,
        }),
      ),
    ),
    segments: answered(some),
    segmentUsers: derived(some && sum(some), 'Sum over all user types'),
    assumptions: answered(
      answers.assumptions?.flatMap((row): Assumption[] =>
        row.what && typeof row.value === 'number'
          ? [{ id: row.id, what: row.what, value: row.value, source: row.source ?? '' }]
          : [],
      ),
    ),
    decisions: answered(
      answers.decisions?.map(
        (row): DecisionNote => ({
          id: row.id,
          what: row.what ?? '',
          chosen: row.chosen ?? '',
          options: row.options ?? '',
          reason: row.reason ?? '',
          by: row.by ?? '',
          on: row.on ?? null,
        }),
      ),
    ),
    keptUsers: derived(some && sum(some.filter((segment) => segment.kept)), 'Sum over the user types that move'),
  }
}
