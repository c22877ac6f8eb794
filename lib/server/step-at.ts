import type { JsonObject } from '@/lib/core/json'
import { applyChange, type Change } from '@/lib/core/plan/change'
import type { Database } from './db/database'
import { HttpError } from './http/http-error'

/** A step's draft as it is now and as it was after `revision`, both of one moment. */
export type StepAt = { revision: number; now: JsonObject; past: JsonObject }

/**
 * Walks the log back from the present, so that a plan that was imported, or made from the sample, needs no first version.
 *
 * @throws HttpError 409 when an entry on the way is older than the log's memory of how to take it back
 */
export async function readStepAt(db: Database, planId: string, step: string, revision: number): Promise<StepAt> {
  for (;;) {
    const before = await revisionOf(db, planId)
    const row = await db.read.answer.findUnique({ where: { planId_step: { planId, step } } })
    const entries = await db.read.change.findMany({
      where: { planId, step, revision: { gt: revision } },
      orderBy: { revision: 'desc' },
      select: { undo: true, changes: true },
    })
    // Somebody saved in between: the two reads may not fit together.
    if ((await revisionOf(db, planId)) !== before) continue
    const now = row ? (JSON.parse(row.value) as JsonObject) : {}
    return { revision: before, now, past: entries.reduce(takeBack, now) }
  }
}

function takeBack(draft: JsonObject, entry: { undo: string | null; changes: string }): JsonObject {
  if (entry.undo === null && entry.changes !== '[]') {
    throw new HttpError(
      409,
      'too-old',
      'The plan was changed at that time by an older version of this app, which did not keep how to go back.',
    )
  }
  return (JSON.parse(entry.undo ?? '[]') as Change[]).reduce(applyChange, draft)
}

async function revisionOf(db: Database, planId: string): Promise<number> {
  const plan = await db.read.plan.findUniqueOrThrow({ where: { id: planId }, select: { revision: true } })
  return plan.revision
}
