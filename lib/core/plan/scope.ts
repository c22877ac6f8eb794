import { type Plan, STEP_IDS, type StepId } from './plan'

/** The steps a link shows, in reading order; null for the whole plan. */
export type Scope = readonly StepId[] | null

export function scopeHas(scope: Scope, step: string): boolean {
  return scope === null || scope.some((id) => id === step)
}

/** Whether somebody with `scope` sees everything that `other` shows. */
export function scopeCovers(scope: Scope, other: Scope): boolean {
  return scope === null || (other?.every((id) => scope.includes(id)) ?? false)
}

/** Those of some things named by step that a scope shows, in their order. */
export function within<T extends { id: StepId }>(scope: Scope, things: readonly T[]): T[] {
  return things.filter(({ id }) => scopeHas(scope, id))
}

/** Whether an analysis is of the whole plan; from a part nobody can say what the whole still lacks. */
export function isOfWholePlan({ steps }: { steps: readonly unknown[] }): boolean {
  return steps.length === STEP_IDS.length
}

/** Steps in any order, named twice or unknown, as a scope; null when none is left: a link to nothing would show all. */
export function scopeOf(steps: readonly string[]): Scope {
  const known = STEP_IDS.filter((id) => steps.includes(id))
  return known.length === 0 ? null : known
}

/** Steps as somebody types them, `data,mapping`; null when one is unknown or none is named, so that a slip of the pen leaves out nothing. */
export function scopeNamed(text: string): Scope {
  const names = text.split(',').map((name) => name.trim())
  return names.every((name) => STEP_IDS.some((id) => id === name)) ? scopeOf(names) : null
}

/**
 * The plan as if only these steps had been answered. Whatever is worked out from it can tell nothing of the others.
 * Files belong to the step of the data.
 */
export function planWithin(plan: Plan, scope: Scope): Plan {
  if (scope === null) return plan
  const answers = Object.fromEntries(STEP_IDS.map((id) => [id, scopeHas(scope, id) ? plan.answers[id] : {}]))
  return {
    ...plan,
    answers: answers as Plan['answers'],
    profiles: scopeHas(scope, 'data') ? plan.profiles : [],
    signOffs: plan.signOffs.filter(({ step }) => scopeHas(scope, step)),
  }
}
