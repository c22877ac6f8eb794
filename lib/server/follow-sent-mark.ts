import type { JsonObject } from '@/lib/core/json'
import { sentIds } from '@/lib/core/request/follow-up'
import { requestDigest } from '@/lib/core/request/request-digest'
import { REVIEW_WORDS, type ReviewState, unsendable } from '@/lib/core/review/review'
import type { Actor } from './change-log'
import type { Tx } from './db/database'
import { randomId } from './ids'
import { readPlanRecord } from './plan-record'
import { lastMove } from './read-review'

type Written = { planId: string; revision: number; before: JsonObject; after: JsonObject }

const SAYS = 'Marked the plan as sent'

/**
 * Lets the review follow the request's log in the write that changes it: a new mark "sent" moves it to sent and names the
 * version, a mark taken back takes its move back. Sent is sent: over a review that was not finished it says so.
 */
export async function followSentMark(tx: Tx, written: Written, actor: Actor, now: Date): Promise<void> {
  const { planId, revision } = written
  const [was, is] = [sentIds(written.before), sentIds(written.after)]
  const last = await lastMove({ read: tx }, planId)
  if (is.some((id) => !was.includes(id))) {
    const record = await readPlanRecord({ read: tx }, planId)
    if (!record) return
    const digest = requestDigest(record.plan)
    const state = (last?.state ?? 'draft') as ReviewState
    const isOpen = unsendable({ state, stands: last?.digest === digest }) !== null
    const note = isOpen
      ? `Sent while the review was: ${REVIEW_WORDS[state].toLowerCase()}${state === 'approved' ? ', changed since' : ''}.`
      : ''
    await tx.reviewMove.create({ data: { planId, revision, state: 'sent', by: actor.name, note, at: now, digest } })
    await tx.version.create({ data: { id: randomId(), planId, revision, name: SAYS, by: actor.name, at: now } })
  } else if (last?.state === 'sent' && was.length > 0 && !is.includes(was.at(-1) ?? '')) {
    await tx.reviewMove.delete({ where: { planId_revision: { planId, revision: last.revision } } })
    await tx.version.deleteMany({ where: { planId, revision: last.revision, name: SAYS } })
  }
}
