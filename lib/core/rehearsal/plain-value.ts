import { limitOf } from '@/lib/core/asgardeo/own-limit'
import { maskOf } from '@/lib/core/intake/byte-class'
import type { CsvRow } from '@/lib/core/intake/csv/csv-row'
import { CLEAN_LENGTH, isClean, UNCLEAN } from './clean-value'
import { behindConnection } from './connection-prefix'
import type { Lane } from './lane'
import { plainStep } from './plain-step'
import type { RehearsalPlan } from './plan'
import { REHEARSAL_RULES } from './rules'
import { formTest, type ValueForm } from './value-form'

/**
 * Where the final value of a cell begins, when it ends with the cell and no check of the lane can fire on it; -1 where that
 * is not known from the bytes.
 */
export type PlainStart = (row: CsvRow, cell: number) => number

/** The form that every check and every step passes; null when the whole of clean is passed, undefined when no form is. */
function commonForm(lane: Lane): ValueForm | null | undefined {
  const passed = [
    ...lane.pure.map(({ rule }) => REHEARSAL_RULES[rule]!.passes ?? []),
    ...lane.steps.map((step) => plainStep(step)?.form ?? 'clean'),
  ].filter((forms) => forms !== 'clean')
  const [first, ...rest] = passed.map((forms) => (typeof forms === 'string' ? [forms] : forms))
  return first ? first.find((form) => rest.every((forms) => forms.includes(form))) : null
}

/** For a lane whose checks are compiled; null when its values have to be made texts. */
export function plainStart(lane: Lane, plan: RehearsalPlan, today: string): PlainStart | null {
  // A target of your own may hold less than a clean value can have.
  const holdsClean = (['attributeWidth', 'usernameWidth'] as const).every(
    (id) => limitOf(id, plan.limits).value >= CLEAN_LENGTH,
  )
  const steps = lane.steps.map(plainStep)
  const form = commonForm(lane)
  if (!holdsClean || lane.multiValued || form === undefined || steps.includes(null)) return null
  const unclean = steps.reduce((mask, step) => mask | step!.touches, UNCLEAN)
  const has = form === null ? null : formTest(form, today)
  const strips = steps.filter((step) => step!.strips).length === 1
  return (row, cell) => {
    const bytes = row.source(cell)
    const start = row.starts[cell]!
    const end = row.ends[cell]!
    const from = strips ? behindConnection(bytes, start, end) : start
    const mask = from === start ? row.masks[cell]! : maskOf(bytes, from, end)
    return isClean(bytes, from, end, mask, unclean) && (!has || has(bytes, from, end)) ? from : -1
  }
}
