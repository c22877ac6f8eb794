import type { JsonObject } from '@/lib/core/json'
import { diffDrafts } from '@/lib/core/plan/diff-drafts'
import type { Plan, StepId } from '@/lib/core/plan/plan'
import { type Scope, scopeHas } from '@/lib/core/plan/scope'
import type { Database } from './db/database'
import { HttpError } from './http/http-error'
import { readStepsAt } from './steps-at'

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
    const then = await stepsThen(db, planId, steps, revision)
    for (const step of steps) {
      const told = diffDrafts(then[step] ?? {}, answers[step]).filter(({ at }) => !beside[step]?.includes(at[0] ?? ''))
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

async function stepsThen(
  db: Database,
  planId: string,
  steps: readonly StepId[],
  revision: number,
): Promise<Partial<Record<StepId, JsonObject>>> {
  const keyOf = (step: StepId) => `${planId}/${step}/${revision}`
  const drafts: Partial<Record<StepId, JsonObject>> = {}
  for (const step of steps) drafts[step] = past.get(keyOf(step))
  const missing = steps.filter((step) => !drafts[step])
  if (missing.length > 0) {
    const read = await readStepsAt(db, planId, missing, revision)
    for (const step of missing) drafts[step] = read[step].past
  }
  for (const step of steps) {
    past.delete(keyOf(step))
    past.set(keyOf(step), drafts[step] ?? {})
  }
  for (const old of [...past.keys()].slice(0, Math.max(0, past.size - KEEP_PAST))) past.delete(old)
  return drafts
}
