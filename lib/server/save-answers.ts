import type { Json, JsonObject } from '@/lib/core/json'
import { applyChange, type Change, clashes, valueAt } from '@/lib/core/plan/change'
import { type Actor, logChange, nextRevision } from './change-log'
import type { Database, Tx } from './db/database'

export type SaveOperation = { opId: string; baseRevision: number; changes: Change[] }
export type Conflict = { at: string[]; yours: Json | undefined; theirs: Json | undefined; by: string; when: string }
export type SaveOutcome = { revision: number; since: { by: string; changes: Change[] }[]; conflicts: Conflict[] }

type Earlier = { by: string; at: Date; changes: Change[] }

/**
 * Applies one operation to one step's draft, in one transaction with its log entry. Each change applies unless the
 * same address, one above or one below, was changed since `baseRevision` to another value, by a colleague or in the same
 * person's second tab: that one is refused and told, with both values. A repeated `opId` changes nothing and gets the outcome of the first time.
 */
export function saveAnswers(
  db: Database,
  target: { planId: string; step: string },
  operation: SaveOperation,
  actor: Actor,
  now: Date,
): Promise<SaveOutcome> {
  const { planId, step } = target
  return db.write(async (tx) => {
    const revision = await nextRevision(tx, planId, now)
    const repeated = await tx.change.findUnique({ where: { planId_opId: { planId, opId: operation.opId } } })
    if (repeated) {
      await tx.plan.update({ where: { id: planId }, data: { revision: revision - 1 } })
      const since = await changesSince(tx, planId, step, operation, actor, repeated.revision)
      return outcome(repeated.revision, since, JSON.parse(repeated.conflicts) as Conflict[])
    }
    const since = await changesSince(tx, planId, step, operation, actor, revision)
    const row = await tx.answer.findUnique({ where: { planId_step: { planId, step } } })
    let draft = row ? (JSON.parse(row.value) as JsonObject) : {}
    const applied: Change[] = []
    const conflicts: Conflict[] = []
    for (const change of operation.changes) {
      const clash = since.findLast((entry) => entry.changes.some((theirs) => clashes(change, theirs)))
      if (clash) {
        conflicts.push(conflictOf(change, draft, clash))
      } else {
        draft = applyChange(draft, change)
        applied.push(change)
      }
    }
    const value = JSON.stringify(draft)
    await tx.answer.upsert({
      where: { planId_step: { planId, step } },
      create: { planId, step, value },
      update: { value },
    })
    await logChange(tx, { planId, revision, opId: operation.opId, step, changes: applied, conflicts }, actor, now)
    return outcome(revision, since, conflicts)
  })
}

function conflictOf(change: Change, draft: JsonObject, clash: Earlier): Conflict {
  return {
    at: [...change.at],
    yours: change.op === 'set' || change.op === 'insert' ? change.value : undefined,
    theirs: valueAt(draft, change.at),
    by: clash.by,
    when: clash.at.toISOString(),
  }
}

function outcome(revision: number, since: Earlier[], conflicts: Conflict[]): SaveOutcome {
  const told = since.filter((entry) => entry.changes.length > 0)
  return { revision, since: told.map(({ by, changes }) => ({ by, changes })), conflicts }
}

/** The first letters of an operation's id name the browser tab it was typed in. */
const TAB_LETTERS = 16

/** What others did to this step between the operation's base and `before`. */
async function changesSince(
  tx: Tx,
  planId: string,
  step: string,
  operation: SaveOperation,
  actor: Actor,
  before: number,
): Promise<Earlier[]> {
  const rows = await tx.change.findMany({
    where: { planId, step, revision: { gt: operation.baseRevision, lt: before } },
    orderBy: { revision: 'asc' },
  })
  const tab = operation.opId.slice(0, TAB_LETTERS)
  return rows
    .filter((row) => row.sessionId !== actor.sessionId || row.opId.slice(0, TAB_LETTERS) !== tab)
    .map(({ by, at, changes }) => ({ by, at, changes: JSON.parse(changes) as Change[] }))
}
