import type { PlanState } from '@/lib/api/plan-state'
import { planDay } from '@/lib/core/plan/plan-day'
import { scopeHas } from '@/lib/core/plan/scope'
import { analyseWithin } from '@/lib/plan/analyse-within'
import type { Access } from './access'
import { holderTag } from './holder-tag'
import { HttpError } from './http/http-error'
import { readPending } from './pending-changes'
import { readPlanRecord } from './plan-record'
import type { Process } from './process'
import { readReview } from './read-review'
import { sinceSigned } from './since-signed'

/** What a page or the client may show of a plan: answers, facts and the judgement of today, of the steps its link shows. */
export async function readPlanState(server: Process, access: Access, now: Date): Promise<PlanState> {
  const record = await readPlanRecord(server.db, access.planId)
  if (!record) throw new HttpError(404, 'no-plan', 'This plan was deleted.')
  const [pending, assigned] = await Promise.all([
    readPending(server.db, access.planId, record.plan.answers, access.sessionId),
    server.db.read.assignment.findMany({ where: { planId: access.planId } }),
  ])
  const { scope } = access
  const { plan, facts, analysis } = analyseWithin(record.plan, planDay(record.plan, now.getTime()), scope)
  const review = await readReview(server.db, access.planId, record.plan, scope)
  const signOffs = await sinceSigned(server.db, access.planId, record, analysis.signOffs)
  const judgement = { facts, analysis: { ...analysis, signOffs }, review }
  return {
    planId: access.planId,
    name: plan.name,
    role: access.role,
    scope,
    frozen: access.frozen,
    me: access.name,
    holder: holderTag(access),
    revision: record.revision,
    answers: plan.answers,
    profiles: plan.profiles,
    pending: pending.filter(({ step }) => scopeHas(scope, step)),
    assignments: Object.fromEntries(
      assigned.filter(({ step }) => scopeHas(scope, step)).map(({ step, owner, due }) => [step, { owner, due }]),
    ),
    ...judgement,
    tag: server.judged.keep(access, judgement),
  }
}
