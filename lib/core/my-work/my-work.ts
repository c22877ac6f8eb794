import { rowsOf } from '@/lib/core/plan/list-rows'
import type { Plan, StepId } from '@/lib/core/plan/plan'
import { REQUEST_TOPICS } from '@/lib/core/request/request-item'

/** The lists whose rows have an owner: where their name and day stand. A test keeps this complete. */
export const OWNED_LISTS = [
  { step: 'impact', question: 'risks', name: 'name', due: 'due' },
  { step: 'timeline', question: 'milestones', name: 'name', due: 'date' },
  { step: 'request', question: 'promises', name: 'topic', due: 'due' },
] as const

/** One thing somebody sees to. `question` is empty for a whole step; `due` an ISO day or empty. */
export type Work = { step: StepId; question: string; row: string; name: string; due: string }

type Assignments = Readonly<Partial<Record<string, { owner: string; due: string }>>>

/**
 * Steps and rows of lists that carry a person's name as their owner, in any case, the soonest due first and what has no
 * day last. Nobody is called the empty name.
 */
export function workOf(person: string, answers: Plan['answers'], assignments: Assignments): Work[] {
  const wanted = fold(person)
  if (wanted === '') return []
  const steps = Object.entries(assignments)
    .filter(([, assigned]) => fold(assigned?.owner) === wanted)
    .map(([step, assigned]) => ({ step: step as StepId, question: '', row: '', name: '', due: assigned?.due ?? '' }))
  const rows = OWNED_LISTS.flatMap(({ step, question, name, due }) =>
    rowsOf(answers[step][question])
      .filter((row) => fold(row.owner) === wanted)
      .map((row) => ({ step, question, row: text(row.id), name: nameOf(text(row[name])), due: text(row[due]) })),
  )
  return [...steps, ...rows].sort((a, b) => (a.due || LAST).localeCompare(b.due || LAST))
}

const LAST = '9999'
const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const fold = (value: unknown): string => text(value).trim().toLowerCase()

function nameOf(value: string): string {
  return REQUEST_TOPICS.find(({ id }) => id === value)?.title ?? value
}
