import type { JsonObject } from '@/lib/core/json'
import { applyChange, type Change } from '@/lib/core/plan/change'
import type { StepId } from '@/lib/core/plan/plan'
import type { Database, Tx } from './db/database'
import { HttpError } from './http/http-error'

/** A step's draft as it is now and as it was after a revision. */
export type StepAt = { now: JsonObject; past: JsonObject }

/** So often it is read beside the saves of others; then they wait. */
const TRIES = 5

/**
 * Some steps after `revision`, all of one moment, in a constant number of statements unless others save all the while.
 * Walks the log back from the present, so that a plan that was imported, or made from the sample, needs no first version.
 *
 * @throws HttpError 409 when an entry on the way is older than the log's memory of how to take it back
 */
export async function readStepsAt<S extends StepId>(
  db: Database,
  planId: string,
  steps: readonly S[],
  revision: number,
): Promise<Record<S, StepAt>> {
  const wanted = { planId, step: { in: [...steps] } }
  for (let tries = 0; tries < TRIES; tries++) {
    const before = await revisionOf(db.read, planId)
    const rows = await readRows(db.read, wanted, revision)
    // Had somebody saved in between, the reads might not fit together.
    if ((await revisionOf(db.read, planId)) === before) return stepsFrom(rows, steps)
  }
  const rows = await db.write(async (tx) => {
    // The plan's row is what its writers wait for; it is left as it is.
    await tx.plan.update({ where: { id: planId }, data: { revision: { increment: 0 } } })
    return readRows(tx, wanted, revision)
  })
  return stepsFrom(rows, steps)
}

type Rows = {
  answers: { step: string; value: string }[]
  entries: { step: string | null; undo: string | null; changes: string }[]
}

async function readRows(tx: Tx, wanted: { planId: string; step: { in: StepId[] } }, revision: number): Promise<Rows> {
  const answers = await tx.answer.findMany({ where: wanted })
  const entries = await tx.change.findMany({
    where: { ...wanted, revision: { gt: revision } },
    orderBy: { revision: 'desc' },
    select: { step: true, undo: true, changes: true },
  })
  return { answers, entries }
}

function stepsFrom<S extends StepId>({ answers, entries }: Rows, steps: readonly S[]): Record<S, StepAt> {
  const found = steps.map((id): [S, StepAt] => {
    const row = answers.find((answer) => answer.step === id)
    const now = row ? (JSON.parse(row.value) as JsonObject) : {}
    return [id, { now, past: entries.filter((entry) => entry.step === id).reduce(takeBack, now) }]
  })
  return Object.fromEntries(found) as Record<S, StepAt>
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

async function revisionOf(tx: Tx, planId: string): Promise<number> {
  const plan = await tx.plan.findUniqueOrThrow({ where: { id: planId }, select: { revision: true } })
  return plan.revision
}
