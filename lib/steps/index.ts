/** THE LIST of steps, in reading order. Route, hub row, status, autosave, report and exports follow from it. */
import type { StepId } from '@/lib/core/plan/plan'
import { legal } from './legal'
import type { AnyStep } from './step'

export const STEPS: readonly AnyStep[] = [legal]

export function stepById(id: StepId): AnyStep {
  const found = STEPS.find((step) => step.id === id)
  if (!found) throw new Error(`There is no step "${id}".`)
  return found
}
