import type { Conflict } from '@/lib/api/plan-state'
import { type Json, type JsonObject, sameJson } from '@/lib/core/json'
import { type Change, placeOf, valueAt } from '@/lib/core/plan/change'
import type { StepId } from '@/lib/core/plan/plan'
import type { Actor } from './change-log'
import type { Database, Tx } from './db/database'
import type { PendingChange } from './generated/sqlite/client'
import { randomId } from './ids'

/** A conflict as the log keeps it; whose it is depends on who asks. */
export type PendingConflict = Omit<Conflict, 'isMine'>

type Target = { planId: string; step: string }
type Refused = { change: Change; clash: { by: string; at: Date } }

/** Stores changes that met another person's, so that they outlive the browser they were typed in. */
export async function keepPending(
  tx: Tx,
  { planId, step }: Target,
  refused: readonly Refused[],
  draft: JsonObject,
  actor: Actor,
): Promise<PendingConflict[]> {
  const kept: PendingConflict[] = []
  for (const { change, clash } of refused) {
    const place = placeOf(change).join('/')
    const about = { by: actor.name, theirBy: clash.by, theirAt: clash.at, change: JSON.stringify(change) }
    const row = await tx.pendingChange.upsert({
      where: { planId_sessionId_step_place: { planId, sessionId: actor.sessionId, step, place } },
      create: { id: randomId(), planId, sessionId: actor.sessionId, step, place, ...about },
      update: about,
    })
    kept.push(conflictOf(row, draft))
  }
  return kept
}

/** An applied change settles what waited at its place: the author's own, and anybody's that wanted just this. */
export async function clearPending(
  tx: Tx,
  { planId, step }: Target,
  applied: readonly Change[],
  actor: Actor,
): Promise<void> {
  const waiting = await tx.pendingChange.findMany({ where: { planId, step } })
  const settled = waiting.filter((row) =>
    applied.some((change) => {
      if (placeOf(change).join('/') !== row.place) return false
      return row.sessionId === actor.sessionId || sameJson(change as Json, JSON.parse(row.change) as Json)
    }),
  )
  if (settled.length > 0) await tx.pendingChange.deleteMany({ where: { id: { in: settled.map((row) => row.id) } } })
}

/** Everything that waits for a choice in a plan, with the values of both sides as they are now. */
export async function readPending(
  db: Database,
  planId: string,
  answers: Record<string, JsonObject>,
  sessionId: string,
): Promise<Conflict[]> {
  const rows = await db.read.pendingChange.findMany({ where: { planId }, orderBy: { theirAt: 'asc' }, take: 200 })
  return rows.map((row) => ({ ...conflictOf(row, answers[row.step] ?? {}), isMine: row.sessionId === sessionId }))
}

function conflictOf(row: PendingChange, draft: JsonObject): PendingConflict {
  const change = JSON.parse(row.change) as Change
  const at = placeOf(change)
  return {
    id: row.id,
    step: row.step as StepId,
    at,
    change,
    yours: 'value' in change ? change.value : undefined,
    theirs: valueAt(draft, at),
    author: row.by,
    by: row.theirBy,
    when: row.theirAt.toISOString(),
  }
}
