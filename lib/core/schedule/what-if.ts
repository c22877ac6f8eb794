/** What another go-live would break and mend, before anything is saved. Loads every rule: for use on demand only. */
import type { Facts } from '@/lib/core/facts/facts'
import type { Finding } from '@/lib/core/rules/rule'
import { runRules } from '@/lib/core/rules/run-rules'
import { planSchedule } from './plan-schedule'
import type { Scheduled } from './task'

export type WhatIf = {
  /** Findings that come and go; one that only changes its words is neither. */
  breaks: Finding[]
  mends: Finding[]
  /** Tasks without room after the move that had some before, and the other way round. */
  becomesLate: Scheduled[]
  inTime: Scheduled[]
}

/** Late work is told task by task beside the findings. */
const isOther = ({ rule }: Finding) => rule !== 'work-begins-late'

const isLate = (task: Scheduled) => task.late > 0 || task.slack < 0

/** `before` and `after` are the facts without and with the change; `today` is an ISO date. */
export function whatIf(before: Facts, after: Facts, today: string): WhatIf {
  const [was, is] = [before, after].map((facts) => runRules(facts, today).findings.filter(isOther)) as [
    Finding[],
    Finding[],
  ]
  const [then, now] = [planSchedule(before, today).tasks, planSchedule(after, today).tasks]
  const without = <T extends { id: string }>(items: readonly T[], others: readonly { id: string }[]) =>
    items.filter((item) => !others.some(({ id }) => id === item.id))
  return {
    breaks: without(is, was),
    mends: without(was, is),
    becomesLate: without(now.filter(isLate), then.filter(isLate)),
    inTime: without(
      now.filter((task) => !isLate(task)),
      then.filter((task) => !isLate(task)),
    ),
  }
}
