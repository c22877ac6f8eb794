import type { JsonObject } from '@/lib/core/json'
import { diffDrafts } from '@/lib/core/plan/diff-drafts'
import type { Plan, StepId } from '@/lib/core/plan/plan'
import { type Scope, scopeHas } from '@/lib/core/plan/scope'
import type { Database } from './db/database'
import { HttpError } from './http/http-error'
import { readStepAt } from './step-at'

/** What a step held at a revision never changes: the newest few asked for are kept, so that a save costs no walk. */
const past = new Map<string, JsonObject>()
const KEEP_PAST = 24

/**
 * How many answers of each step are not what they were after `revision`; steps without a difference are left out. A
 * change of the files counts as one of the data step. Null when the log cannot say.
 */
export async function changedSince(
  db: Database,
  planId: string,
  answers: Plan['answers'],
  revision: number,
  scope: Scope,
  /** Answers that do not count, by step. */
  beside: Partial<Record<StepId, readonly string[]>> = {},
): Promise<Partial<Record<StepId, number>> | null> {
  const touched = await db.read.change.findMany({
    where: { planId, revision: { gt: revision }, step: { not: null } },
    select: { step: true },
    distinct: ['step'],
  })
  const steps = touched.map((row) => row.step as StepId).filter((step) => scopeHas(scope, step))
  const filesChanged = steps.includes('data') && (await filesChangedSince(db, planId, revision))
  const counts: Partial<Record<StepId, number>> = {}
  try {
    for (const step of steps) {
      const then = await stepThen(db, planId, step, revision)
      const told = diffDrafts(then, answers[step]).filter(({ at }) => !beside[step]?.includes(at[0] ?? ''))
      const count = told.length + (step === 'data' && filesChanged ? 1 : 0)
      if (count > 0) counts[step] = count
    }
  } catch (error) {
    if (error instanceof HttpError && error.code === 'too-old') return null
    throw error
  }
  return counts
}

/** Whether files were added or removed: by entries of the data step that change no answer. */
export async function filesChangedSince(db: Database, planId: string, revision: number): Promise<boolean> {
  const where = { planId, step: 'data', changes: '[]', conflicts: '[]', revision: { gt: revision } }
  return (await db.read.change.count({ where })) > 0
}

async function stepThen(db: Database, planId: string, step: StepId, revision: number): Promise<JsonObject> {
  const key = `${planId}/${step}/${revision}`
  const found = past.get(key) ?? (await readStepAt(db, planId, step, revision)).past
  past.delete(key)
  past.set(key, found)
  for (const old of [...past.keys()].slice(0, Math.max(0, past.size - KEEP_PAST))) past.delete(old)
  return found
}
