import { acknowledge, signOff } from '@/lib/api/plans'
import { findingDigest, mayBeAccepted } from '@/lib/core/judge/acknowledgement'
import { PII_OVERRIDE } from '@/lib/core/pii-gate/find-places'
import { planDay } from '@/lib/core/plan/plan-day'
import { analyse } from '@/lib/plan/analyse'
import { sectionDigest } from '@/lib/plan/section-digest'
import type { Access } from '@/lib/server/access'
import { writeLogged } from '@/lib/server/change-log'
import type { Database, Tx } from '@/lib/server/db/database'
import { handle } from '@/lib/server/http/handle'
import { HttpError } from '@/lib/server/http/http-error'
import { randomId } from '@/lib/server/ids'
import { packageRefusal } from '@/lib/server/package-refusal'
import { readPlanRecord } from '@/lib/server/plan-record'
import { readPlanState } from '@/lib/server/plan-state'
import type { Process } from '@/lib/server/process'
import { readReview } from '@/lib/server/read-review'
import { stepById } from '@/lib/steps'

const DECISIONS = { approved: 'Approved', rejected: 'Rejected' }

/** Signs what the signer saw: refused when somebody changed this step after the revision on the signer's screen. */
export const postSignOff = handle(signOff, async ({ server, access, body, now }) => {
  const { planId } = access
  const revision = await writeLogged(server.db, access, now, async (tx, made) => {
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
    await tx.signOff.create({
      data: { id: randomId(), planId, step, role, name, decision, note, at: now, digest, revision: made },
    })
    return { says: `${DECISIONS[decision]} ${stepById(step).title.toLowerCase()} as ${role} (${name})` }
  })
  return { revision }
})

export const postAcknowledgement = handle(acknowledge, async ({ server, access, body, now }) => {
  const { planId } = access
  const matter = await matterOf(server, access, body.finding, now)
  const row = { reason: body.reason, by: access.name, at: now, digest: matter.digest }
  const revision = await writeLogged(server.db, access, now, async (tx) => {
    await tx.acknowledgement.upsert({
      where: { planId_finding: { planId, finding: body.finding } },
      create: { planId, finding: body.finding, ...row },
      update: row,
    })
    return { says: `Accepted "${matter.says}": ${body.reason}` }
  })
  return { revision }
})

/** What an acknowledgement is given for: a finding, or personal data that the package would carry. */
async function matterOf(
  server: Process,
  access: Access,
  id: string,
  now: Date,
): Promise<{ says: string; digest: string }> {
  if (id === PII_OVERRIDE) {
    const record = await readPlanRecord(server.db, access.planId)
    const review = record && (await readReview(server.db, access.planId, record.plan, null))
    const refusal =
      record && review && (await packageRefusal(server, record.plan, planDay(record.plan, now.getTime()), review))
    if (refusal) return { says: refusal.message, digest: refusal.digest }
  }
  const state = await readPlanState(server, access, now)
  const finding = state.analysis.findings.find((found) => found.id === id)
  if (!finding) throw new HttpError(404, 'no-finding', 'This finding is gone: an answer changed in the meantime.')
  if (!mayBeAccepted(finding)) {
    throw new HttpError(
      409,
      'blocks',
      'This finding blocks the request and cannot be accepted. Change an answer it names.',
    )
  }
  return { says: finding.says, digest: findingDigest(finding) }
}

async function judged(tx: Tx, planId: string, now: Date) {
  const record = await readPlanRecord({ read: tx } satisfies { read: Tx } | Database, planId)
  if (!record) throw new HttpError(404, 'no-plan', 'This plan was deleted.')
  return { plan: record.plan, facts: analyse(record.plan, planDay(record.plan, now.getTime())).facts }
}
