import { moveReview } from '@/lib/api/review'
import { requestDigest } from '@/lib/core/request/request-digest'
import { REVIEW_STEPS, REVIEW_WORDS, type ReviewState } from '@/lib/core/review/review'
import { writeLogged } from '@/lib/server/change-log'
import { handle } from '@/lib/server/http/handle'
import { HttpError } from '@/lib/server/http/http-error'
import { randomId } from '@/lib/server/ids'
import { readPlanRecord } from '@/lib/server/plan-record'
import { lastMove } from '@/lib/server/read-review'

/** Moves the review on what the mover saw: refused when an answer changed after the revision on their screen. */
export const postReview = handle(moveReview, async ({ server, access, body, now }) => {
  const { planId, name } = access
  const revision = await writeLogged(server.db, access, now, async (tx, made) => {
    const last = await lastMove({ read: tx }, planId)
    const from = (last?.state ?? 'draft') as ReviewState
    const step = REVIEW_STEPS.find((one) => one.from === from && one.to === body.to)
    if (body.to === 'sent') {
      throw new HttpError(409, 'no-way', 'Mark the request as sent in step 9; the review follows it.')
    }
    if (!step) {
      const words = `${REVIEW_WORDS[from].toLowerCase()}; from there it cannot become ${REVIEW_WORDS[body.to].toLowerCase()}`
      throw new HttpError(409, 'no-way', `The plan is ${words}. Look at it once more.`)
    }
    if (!step.roles.some((role) => role === access.role)) {
      throw new HttpError(403, 'not-allowed', `${step.action}: for a person with the role ${step.roles.join(' or ')}.`)
    }
    if (step.needsNote && body.note === '') {
      throw new HttpError(400, 'no-note', 'Say what should change, so that the others know what to do.')
    }
    const since = await tx.change.findFirst({
      where: { planId, step: { not: null }, revision: { gt: body.revision } },
      orderBy: { revision: 'desc' },
    })
    if (since) {
      throw new HttpError(409, 'changed-since', `${since.by} changed an answer while you were reading. Look once more.`)
    }
    const record = await readPlanRecord({ read: tx }, planId)
    if (!record) throw new HttpError(404, 'no-plan', 'This plan was deleted.')
    const digest = requestDigest(record.plan)
    await tx.reviewMove.create({
      data: { planId, revision: made, state: step.to, by: name, note: body.note, at: now, digest },
    })
    await tx.version.create({ data: { id: randomId(), planId, revision: made, name: step.says, by: name, at: now } })
    return { says: body.note ? `${step.says}: ${body.note}` : step.says }
  })
  return { revision }
})
