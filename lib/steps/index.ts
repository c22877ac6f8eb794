/** THE LIST of steps, in reading order. Route, hub row, status, autosave, report and exports follow from it. */
import type { StepId } from '@/lib/core/plan/plan'
import { data } from './data'
import { goals } from './goals'
import { impact } from './impact'
import { legal } from './legal'
import { mapping } from './mapping'
import { rehearsal } from './rehearsal'
import { request } from './request'
import type { AnyStep } from './step'
import { strategy } from './strategy'
import { timeline } from './timeline'

export const STEPS: readonly AnyStep[] = [legal, data, goals, strategy, mapping, impact, timeline, rehearsal, request]

export function stepById(id: StepId): AnyStep {
  const found = STEPS.find((step) => step.id === id)
  if (!found) throw new Error(`There is no step "${id}".`)
  return found
}
