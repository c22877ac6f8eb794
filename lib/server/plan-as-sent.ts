import type { Plan } from '@/lib/core/plan/plan'
import { STEP_IDS } from '@/lib/core/plan/plan'
import { requestDigest } from '@/lib/core/request/request-digest'
import { filesChangedSince } from './changed-since'
import type { Database } from './db/database'
import { HttpError } from './http/http-error'
import { readStepsAt } from './steps-at'

export type PlanAsSent = { plan: Plan; digest: string; on: string; filesChanged: boolean }

/**
 * The plan as it was when it was last marked as sent, read back from the log. Files are kept by their newest state only,
 * so a change of them is told and not shown.
 *
 * @throws HttpError 409 when it was never sent, or when what was sent is not in this plan's log
 */
export async function planAsSent(db: Database, planId: string, now: Plan): Promise<PlanAsSent> {
  const move = await db.read.reviewMove.findFirst({ where: { planId, state: 'sent' }, orderBy: { revision: 'desc' } })
  if (!move)
    throw new HttpError(409, 'not-sent', 'The request was not marked as sent yet. Send the whole package first.')
  const answers = { ...now.answers }
  const then = await readStepsAt(db, planId, STEP_IDS, move.revision)
  for (const step of STEP_IDS) answers[step] = then[step].past
  const plan = { ...now, answers }
  const filesChanged = await filesChangedSince(db, planId, move.revision)
  if (!filesChanged && requestDigest(plan) !== move.digest) {
    throw new HttpError(
      409,
      'not-kept',
      'This plan was changed between sending and importing it here, so what was sent is not in its history. Compare the two files with the command "diff".',
    )
  }
  return { plan, digest: move.digest, on: move.at.toISOString().slice(0, 10), filesChanged }
}
