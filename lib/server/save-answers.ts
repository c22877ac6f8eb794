import type { JsonObject } from '@/lib/core/json'
import type { Change } from '@/lib/core/plan/change'
import { mergeOperation } from '@/lib/core/plan/merge-operation'
import { tabOf } from '@/lib/core/plan/operation-id'
import { type Actor, logChange, nextRevision } from './change-log'
import type { Database, Tx } from './db/database'
import { followSentMark } from './follow-sent-mark'
import { HttpError } from './http/http-error'
import { clearPending, keepPending, type PendingConflict } from './pending-changes'

export type SaveOperation = { opId: string; baseRevision: number; changes: Change[]; says?: string }
export type SaveOutcome = {
  revision: number
  since: { by: string; changes: Change[] }[]
  conflicts: PendingConflict[]
}

type Earlier = { by: string; at: Date; changes: Change[] }

/**
 * Applies one operation to one step's draft, in one transaction with its log entry. Each change applies unless the
 * same address, one above or one below, was changed since `baseRevision` to another value, by a colleague or in the same
 * person's second tab: that one is kept as pending and told, with both values. A repeated `opId` changes nothing and gets
 * the outcome of the first time.
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
      return outcome(repeated.revision, since, JSON.parse(repeated.conflicts) as PendingConflict[])
    }
    const since = await changesSince(tx, planId, step, operation, actor, revision)
    const row = await tx.answer.findUnique({ where: { planId_step: { planId, step } } })
    const before = row ? (JSON.parse(row.value) as JsonObject) : {}
    const merged = mergeOperation(before, since, operation.changes)
    const value = JSON.stringify(merged.draft)
    if (value.length > LONGEST_DRAFT) throw TOO_LONG
    await clearPending(tx, target, merged.applied, actor)
    const conflicts = await keepPending(tx, target, merged.refused, merged.draft, actor)
    await tx.answer.upsert({
      where: { planId_step: { planId, step } },
      create: { planId, step, value },
      update: { value },
    })
    const entry = { planId, revision, step, opId: operation.opId, says: operation.says, conflicts }
    await logChange(tx, { ...entry, changes: merged.applied, undo: merged.undo }, actor, now)
    if (step === 'request') await followSentMark(tx, { planId, revision, before, after: merged.draft }, actor, now)
    return outcome(revision, since, conflicts)
  })
}

function outcome(revision: number, since: Earlier[], conflicts: PendingConflict[]): SaveOutcome {
  const told = since.filter((entry) => entry.changes.length > 0)
  return { revision, since: told.map(({ by, changes }) => ({ by, changes })), conflicts }
}

/** Characters of one step's draft. What is accepted here must fit into the plan's own file, which an import limits too. */
const LONGEST_DRAFT = 2_000_000
const TOO_LONG = new HttpError(
  413,
  'step-full',
  'This step holds more text than a plan can carry. Shorten or remove something first.',
)

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
  const tab = tabOf(operation.opId)
  return rows
    .filter((row) => row.sessionId !== actor.sessionId || tabOf(row.opId) !== tab)
    .map(({ by, at, changes }) => ({ by, at, changes: JSON.parse(changes) as Change[] }))
}
