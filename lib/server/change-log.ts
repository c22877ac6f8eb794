import type { Database, Tx } from './db/database'
import { randomId } from './ids'

/** Who acts, as the log keeps it. */
export type Actor = {
  sessionId: string
  name: string
  /** The name is that of a person who signed in. */
  verified?: boolean
}

/** Whoever runs the server, at its command line. */
export const ADMINISTRATOR: Actor = { sessionId: '', name: 'Administrator' }

/**
 * Takes the plan's next revision. The first statement of every write to a plan: on PostgreSQL its row lock keeps two
 * writers of one plan apart.
 */
export async function nextRevision(tx: Tx, planId: string, now: Date): Promise<number> {
  const plan = await tx.plan.update({
    where: { id: planId },
    data: { revision: { increment: 1 }, updatedAt: now },
    select: { revision: true },
  })
  return plan.revision
}

export type LogEntry = {
  planId: string
  revision: number
  opId: string
  step?: string
  says?: string
  changes?: unknown
  conflicts?: unknown
  /** Takes `changes` back, in order. */
  undo?: unknown
}

export async function logChange(tx: Tx, entry: LogEntry, actor: Actor, now: Date): Promise<void> {
  const { planId, revision, opId, step = null, says = '', changes = [], conflicts = [], undo = [] } = entry
  await tx.change.create({
    data: {
      planId,
      revision,
      opId,
      step,
      says,
      sessionId: actor.sessionId,
      by: actor.name,
      verified: actor.verified ?? false,
      at: now,
      changes: JSON.stringify(changes),
      conflicts: JSON.stringify(conflicts),
      undo: JSON.stringify(undo),
    },
  })
}

type Said = Pick<LogEntry, 'says' | 'step'> & { opId?: string }

/**
 * One write to a plan with its line in the log, in one transaction: takes the next revision, runs `work` and logs what
 * it says. Resolves to the revision.
 */
export function writeLogged(
  db: Database,
  actor: Actor & { planId: string },
  now: Date,
  work: (tx: Tx, revision: number) => Promise<Said>,
): Promise<number> {
  const { planId } = actor
  return db.write(async (tx) => {
    const revision = await nextRevision(tx, planId, now)
    const { opId = randomId(), ...said } = await work(tx, revision)
    await logChange(tx, { planId, revision, opId, ...said }, actor, now)
    return revision
  })
}
