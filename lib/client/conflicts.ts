import type { Json } from '@/lib/core/json'
import type { StepId } from '@/lib/core/plan/plan'

export type Conflict = {
  step: StepId
  at: string[]
  yours: Json | undefined
  theirs: Json | undefined
  by: string
  when: string
}

/** Adds new conflicts; one place has one open conflict, the newest. */
export function withConflicts(open: readonly Conflict[], more: readonly Conflict[]): Conflict[] {
  const places = new Set(more.map(placeOf))
  return [...open.filter((conflict) => !places.has(placeOf(conflict))), ...more]
}

export function withoutConflict(open: readonly Conflict[], settled: Conflict): Conflict[] {
  return open.filter((conflict) => placeOf(conflict) !== placeOf(settled))
}

function placeOf(conflict: Conflict): string {
  return [conflict.step, ...conflict.at].join('/')
}

const KEY = 'planner:conflicts:'

/** Open conflicts of a plan on this device: both values are kept until somebody chooses, also over a reload. */
export function loadConflicts(planId: string): Conflict[] {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEY + planId) ?? '[]')
    return Array.isArray(value) ? (value as Conflict[]) : []
  } catch {
    return []
  }
}

export function storeConflicts(planId: string, open: readonly Conflict[]): void {
  try {
    if (open.length === 0) localStorage.removeItem(KEY + planId)
    else localStorage.setItem(KEY + planId, JSON.stringify(open))
  } catch {
    // Without storage they live as long as the tab.
  }
}
