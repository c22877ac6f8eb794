import { limitOf } from '@/lib/core/asgardeo/own-limit'
import type { CsvRow } from '@/lib/core/intake/csv/csv-row'
import { CLEAN_LENGTH, isClean, UNCLEAN } from './clean-value'
import type { Lane } from './lane'
import { plainStep } from './plain-step'
import type { RehearsalPlan } from './plan'
import { REHEARSAL_RULES } from './rules'
import { formTest, type ValueForm } from './value-form'

/** True only when a cell passes the pipeline of a lane unchanged and no check of the lane can fire on its value. */
export type PlainTest = (row: CsvRow, cell: number) => boolean

/** The form that every check and every step passes; null when the whole of clean is passed, undefined when no form is. */
function commonForm(lane: Lane): ValueForm | null | undefined {
  const passed = [
    ...lane.pure.map(({ rule }) => REHEARSAL_RULES[rule]!.passes ?? []),
    ...lane.steps.map((step) => plainStep(step)?.form ?? 'clean'),
  ].filter((forms) => forms !== 'clean')
  const [first, ...rest] = passed.map((forms) => (typeof forms === 'string' ? [forms] : forms))
  return first ? first.find((form) => rest.every((forms) => forms.includes(form))) : null
}

/** The test for a lane whose checks are compiled; null when its values have to be made texts. */
export function plainTest(lane: Lane, plan: RehearsalPlan, today: string): PlainTest | null {
  // A target of your own may hold less than a clean value can have.
  const holdsClean = (['attributeWidth', 'usernameWidth'] as const).every(
    (id) => limitOf(id, plan.limits).value >= CLEAN_LENGTH,
  )
  const steps = lane.steps.map(plainStep)
  const form = commonForm(lane)
  if (!holdsClean || lane.multiValued || form === undefined || steps.includes(null)) return null
  const unclean = steps.reduce((mask, step) => mask | step!.touches, UNCLEAN)
  if (form === null) return (row, cell) => isClean(row, cell, unclean)
  const has = formTest(form, today)
  return (row, cell) => isClean(row, cell, unclean) && has(row.source(cell), row.starts[cell]!, row.ends[cell]!)
}
