import type { PlanState } from '@/lib/api/plans'
import { analyse } from '@/lib/steps/analyse'
import { HttpError } from './http/http-error'
import { readPending } from './pending-changes'
import { readPlanRecord } from './plan-record'
import type { Process } from './process'
import type { Access } from './sessions'

/** What a page or the client needs to show a plan: answers, facts and the judgement of today. */
export async function readPlanState(server: Process, access: Access, now: Date): Promise<PlanState> {
  const record = await readPlanRecord(server.db, access.planId)
  if (!record) throw new HttpError(404, 'no-plan', 'This plan was deleted.')
  const [pending, assigned] = await Promise.all([
    readPending(server.db, access.planId, record.plan.answers, access.sessionId),
    server.db.read.assignment.findMany({ where: { planId: access.planId } }),
  ])
  const { facts, analysis } = analyse(record.plan, isoDay(now))
  return {
    planId: access.planId,
    name: record.plan.name,
    role: access.role,
    frozen: access.frozen,
    me: access.name,
    revision: record.revision,
    answers: record.plan.answers,
    profiles: record.plan.profiles,
    pending,
    assignments: Object.fromEntries(assigned.map(({ step, owner, due }) => [step, { owner, due }])),
    facts,
    analysis,
  }
}

export function isoDay(now: Date): string {
  return now.toISOString().slice(0, 10)
}
