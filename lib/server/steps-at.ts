import type { JsonObject } from '@/lib/core/json'
import { applyChange, type Change } from '@/lib/core/plan/change'
import type { StepId } from '@/lib/core/plan/plan'
import type { Database } from './db/database'
import { HttpError } from './http/http-error'

/** A step's draft as it is now and as it was after a revision. */
export type StepAt = { now: JsonObject; past: JsonObject }

/**
 * Some steps after `revision`, all of one moment, in a constant number of statements. Walks the log back from the present,
 * so that a plan that was imported, or made from the sample, needs no first version.
 *
 * @throws HttpError 409 when an entry on the way is older than the log's memory of how to take it back
 */
export async function readStepsAt<S extends StepId>(
  db: Database,
  planId: string,
  steps: readonly S[],
  revision: number,
): Promise<Record<S, StepAt>> {
  const step = { in: [...steps] }
  for (;;) {
    const before = await revisionOf(db, planId)
    const rows = await db.read.answer.findMany({ where: { planId, step } })
    const entries = await db.read.change.findMany({
      where: { planId, step, revision: { gt: revision } },
      orderBy: { revision: 'desc' },
      select: { step: true, undo: true, changes: true },
    })
    // Somebody saved in between: the reads may not fit together.
    if ((await revisionOf(db, planId)) !== before) continue
    const found = steps.map((id): [S, StepAt] => {
      const row = rows.find((answer) => answer.step === id)
      const now = row ? (JSON.parse(row.value) as JsonObject) : {}
      return [id, { now, past: entries.filter((entry) => entry.step === id).reduce(takeBack, now) }]
    })
    return Object.fromEntries(found) as Record<S, StepAt>
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
