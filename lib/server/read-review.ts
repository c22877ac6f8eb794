import type { Plan } from '@/lib/core/plan/plan'
import type { Scope } from '@/lib/core/plan/scope'
import { requestDigest } from '@/lib/core/request/request-digest'
import { changedAnswers, NO_REVIEW, type Review, type ReviewState } from '@/lib/core/review/review'
import { changedSince } from './changed-since'
import type { Database, Tx } from './db/database'

/** What happened after sending changes nothing that was agreed. */
const BESIDE = { request: ['followUp'] } as const

export function lastMove(db: Database | { read: Tx }, planId: string) {
  return db.read.reviewMove.findFirst({ where: { planId }, orderBy: { revision: 'desc' } })
}

/**
 * Where the plan stands. What changed since the last move is counted only when its digest no longer fits; a link to some
 * steps learns of changes in those alone, and not the words of the move, which may speak of others.
 */
export async function readReview(db: Database, planId: string, whole: Plan, scope: Scope): Promise<Review> {
  const move = await lastMove(db, planId)
  if (!move) return NO_REVIEW
  const { revision, by, at, digest } = move
  const isSame = digest === requestDigest(whole)
  const changed = isSame ? {} : await changedSince(db, planId, whole.answers, revision, scope, BESIDE)
  return {
    state: move.state as ReviewState,
    by,
    at: at.toISOString(),
    note: scope === null ? move.note : '',
    revision,
    digest,
    changed,
    stands: isSame || (scope !== null && changedAnswers({ changed }) === 0),
  }
}
