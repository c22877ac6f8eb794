import { deletePlan, readChanges, readPlan, renamePlan } from '@/lib/api/plans'
import type { Change } from '@/lib/core/plan/change'
import type { StepId } from '@/lib/core/plan/plan'
import { writeLogged } from '@/lib/server/change-log'
import { handle } from '@/lib/server/http/handle'
import { revisionAfter } from '@/lib/server/http/revision-after'
import { readPlanState } from '@/lib/server/plan-state'
import { stepsOf } from '@/lib/server/scope'

export const getPlan = handle(readPlan, ({ server, access, now }) => readPlanState(server, access, now))

export const patchPlan = handle(renamePlan, async ({ server, access, body, now }) => {
  const { planId } = access
  const revision = await writeLogged(server.db, access, now, async (tx) => {
    await tx.plan.update({ where: { id: planId }, data: { name: body.name } })
    return { says: `Renamed the plan to "${body.name}"` }
  })
  return { revision }
})

export const removePlan = handle(deletePlan, async ({ server, access, now }) => {
  await writeLogged(server.db, access, now, async (tx) => {
    await tx.plan.update({ where: { id: access.planId }, data: { deletedAt: now } })
    return { says: 'Deleted the plan' }
  })
  return { deleted: true }
})

const PAGE = 200

/** With `?after=<revision>`: what came after, oldest first. With `?newest`: the latest page, for the history. */
export const getChanges = handle(readChanges, async ({ server, access, query }) => {
  const { planId } = access
  const newest = query.has('newest')
  const after = revisionAfter(query.get('after'))
  const [plan, rows] = await Promise.all([
    server.db.read.plan.findUniqueOrThrow({ where: { id: planId }, select: { revision: true } }),
    server.db.read.change.findMany({
      where: { planId, ...stepsOf(access), ...(newest ? {} : { revision: { gt: after } }) },
      orderBy: { revision: newest ? 'desc' : 'asc' },
      take: PAGE,
    }),
  ])
  const changes = rows.map((row) => ({
    revision: row.revision,
    step: row.step as StepId | null,
    by: row.by,
    verified: row.verified,
    at: row.at.toISOString(),
    opId: row.opId,
    changes: JSON.parse(row.changes) as Change[],
    says: row.says,
  }))
  return { revision: plan.revision, changes: newest ? changes.reverse() : changes }
})
