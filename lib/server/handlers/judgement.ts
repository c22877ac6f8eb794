import { acknowledge, signOff } from '@/lib/api/plans'
import { findingDigest } from '@/lib/core/judge/acknowledgement'
import { logChange, nextRevision } from '@/lib/server/change-log'
import type { Database, Tx } from '@/lib/server/db/database'
import { handle } from '@/lib/server/http/handle'
import { HttpError } from '@/lib/server/http/http-error'
import { randomId } from '@/lib/server/ids'
import { readPlanRecord } from '@/lib/server/plan-record'
import { isoDay, readPlanState } from '@/lib/server/plan-state'
import { stepById } from '@/lib/steps'
import { analyse } from '@/lib/steps/analyse'
import { sectionDigest } from '@/lib/steps/section-digest'

const DECISIONS = { approved: 'Approved', rejected: 'Rejected' }

/** Signs what the signer saw: refused when somebody changed this step after the revision on the signer's screen. */
export const postSignOff = handle(signOff, async ({ process, access, body, now }) => {
  const { planId } = access
  const revision = await process.db.write(async (tx) => {
    const next = await nextRevision(tx, planId, now)
    const since = await tx.change.findFirst({
      where: { planId, step: body.step, revision: { gt: body.revision } },
      orderBy: { revision: 'desc' },
    })
    if (since) {
      throw new HttpError(
        409,
        'changed-since',
        `${since.by} changed this step while you were reading. Look at it once more, then sign.`,
      )
    }
    const { plan, facts } = await judged(tx, planId, now)
    const digest = sectionDigest(body.step, plan, facts)
    const { step, role, name, decision, note } = body
    await tx.signOff.create({ data: { id: randomId(), planId, step, role, name, decision, note, at: now, digest } })
    const says = `${DECISIONS[decision]} ${stepById(step).title.toLowerCase()} as ${role} (${name})`
    await logChange(tx, { planId, revision: next, opId: randomId(), says }, access, now)
    return next
  })
  return { revision }
})

export const postAcknowledgement = handle(acknowledge, async ({ process, access, body, now }) => {
  const { planId } = access
  const state = await readPlanState(process, access, now)
  const finding = state.analysis.findings.find((found) => found.id === body.finding)
  if (!finding) throw new HttpError(404, 'no-finding', 'This finding is gone: an answer changed in the meantime.')
  const row = { reason: body.reason, by: access.name, at: now, digest: findingDigest(finding) }
  const revision = await process.db.write(async (tx) => {
    const next = await nextRevision(tx, planId, now)
    await tx.acknowledgement.upsert({
      where: { planId_finding: { planId, finding: finding.id } },
      create: { planId, finding: finding.id, ...row },
      update: row,
    })
    const says = `Accepted the finding "${finding.says}": ${body.reason}`
    await logChange(tx, { planId, revision: next, opId: randomId(), says }, access, now)
    return next
  })
  return { revision }
})

async function judged(tx: Tx, planId: string, now: Date) {
  const record = await readPlanRecord({ read: tx } satisfies { read: Tx } | Database, planId)
  if (!record) throw new HttpError(404, 'no-plan', 'This plan was deleted.')
  return { plan: record.plan, facts: analyse(record.plan, isoDay(now)).facts }
}
