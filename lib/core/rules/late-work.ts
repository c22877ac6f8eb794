import type { Facts } from '@/lib/core/facts/facts'
import type { TaskId } from '@/lib/core/schedule/lead-times'
import { planSchedule } from '@/lib/core/schedule/plan-schedule'
import type { Scheduled } from '@/lib/core/schedule/task'
import { ANSWERS } from './answer-refs'
import type { AnswerRef } from './rule'

/** Tasks whose end an answer tells; of every other one `leadTimes` says that it is done, or takes less. */
const TOLD_BY: Partial<Record<TaskId, AnswerRef>> = {
  export: ANSWERS.sources,
  mapping: ANSWERS.rows,
  dpa: ANSWERS.dpa,
  erasures: ANSWERS.pendingErasures,
  service: ANSWERS.silentTasks,
  firewall: ANSWERS.silentTasks,
  deploy: ANSWERS.silentTasks,
  'password-clash': ANSWERS.silentTasks,
  script: ANSWERS.silentTasks,
  tried: ANSWERS.silentTasks,
  texts: ANSWERS.messages,
  'rehearsal-first': ANSWERS.runs,
  rehearsal: ANSWERS.exitDecision,
  request: ANSWERS.followUp,
  answer: ANSWERS.followUp,
}

/** Above this many places the matter is the date, not the work: one finding says so, and no list scolds. */
const MOST_PLACES = 2

export type LateWork = {
  /** Late tasks that nothing else holds up, by the answer that says they are done, in the order of their starts. */
  byAnswer: { answer: AnswerRef; tasks: Scheduled[] }[]
  isTooNear: boolean
  earliest: string
}

/** Null when all can still begin in time, no go-live is known, or it has passed. `today` is an ISO date. */
export function lateWork(facts: Facts, today: string): LateWork | null {
  const { goLive } = facts.timeline
  if (!goLive.known || goLive.value < today) return null
  const { tasks, late, earliest } = planSchedule(facts, today)
  const open = new Set(tasks.map(({ id }) => id))
  const byAnswer = new Map<AnswerRef, Scheduled[]>()
  for (const task of late) {
    if (task.after.some((id) => open.has(id))) continue
    const answer = TOLD_BY[task.id as TaskId] ?? ANSWERS.leadTimes
    byAnswer.set(answer, [...(byAnswer.get(answer) ?? []), task])
  }
  // A freeze may leave too few days although nothing is late yet.
  const isCramped = byAnswer.size === 0 && tasks.some(({ slack }) => slack < 0) && earliest > goLive.value
  if (byAnswer.size === 0 && !isCramped) return null
  return {
    byAnswer: [...byAnswer].map(([answer, found]) => ({ answer, tasks: found })),
    isTooNear: isCramped || byAnswer.size > MOST_PLACES,
    earliest,
  }
}
