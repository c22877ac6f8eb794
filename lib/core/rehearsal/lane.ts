import { splitList } from '@/lib/core/intake/split-list'
import { compileTransforms, readTransform } from '@/lib/core/transforms/apply-transforms'
import { cutLength } from '@/lib/core/transforms/cut-length'
import { otherAttributes } from '@/lib/core/transforms/other-attributes'
import type { OtherValue } from '@/lib/core/transforms/transform'
import { NOTHING, type Outcome } from './outcome'
import type { PlainStart } from './plain-value'
import { REHEARSAL_RULES } from './rules'
import type { ValueCheck } from './rules/rehearsal-rule'
import type { LaneInfo, Subject } from './subject'

export type LaneCheck = { rule: number; check: ValueCheck }
/** A check whose answer depends on more than the value. */
export type RecordLaneCheck = { rule: number; fires(outcome: Outcome, subject: Subject): boolean }

/** One line of the mapping, resolved once for a whole run. */
export type Lane = LaneInfo & {
  steps: readonly string[]
  apply(value: string, other: OtherValue): string
  /** Other attributes of the same person that the pipeline puts into the value. */
  others: readonly string[]
  /** The pipeline takes the first of several values by itself. */
  keepsFirst: boolean
  /** The pipeline may give a value to whoever has none. */
  fillsEmpty: boolean
  /** May write phone numbers, which test files have none of. */
  holdsPhones: boolean
  /** Tells cells that stay as they are and have no findings, so that no text is made of them; null when there is no way. */
  plainStart: PlainStart | null
  pure: LaneCheck[]
  remembering: RecordLaneCheck[]
  /** Rules that fire when the source had several values and the target takes one. */
  several: number[]
  /** Rules that fire when a transform cut the value. */
  cut: number[]
  /** Whether a transform cuts something off this value; null when none could. */
  isCut: ((value: string, other: OtherValue) => boolean) | null
  /** Rules that fire when the value is empty. */
  empty: number[]
}

type Steps = Pick<Lane, 'steps' | 'apply' | 'isCut' | 'others' | 'keepsFirst' | 'fillsEmpty'>

export function compileSteps(steps: readonly string[]): Steps {
  const known = steps.map(readTransform).filter((step) => step !== undefined)
  const others = otherAttributes(steps)
  return {
    steps,
    apply: compileTransforms(steps),
    isCut: compileCut(steps),
    others,
    keepsFirst: known[0]?.transform.id === 'first-value',
    fillsEmpty: others.length > 0 || known.some(({ transform }) => transform.id === 'default'),
  }
}

function compileCut(steps: readonly string[]): Lane['isCut'] {
  const cuts = steps.flatMap((step, i) =>
    cutLength([step]) < Number.POSITIVE_INFINITY
      ? [{ before: compileTransforms(steps.slice(0, i)), cut: compileTransforms([step]) }]
      : [],
  )
  if (cuts.length === 0) return null
  return (value, other) =>
    cuts.some(({ before, cut }) => {
      const whole = before(value, other)
      return cut(whole, other) !== whole
    })
}

const NO_HITS: readonly number[] = []

function hitsOf(lane: Lane, raw: string, value: string, subject: Subject): readonly number[] {
  let hits: number[] | null = lane.isCut?.(raw, subject.other) ? [...lane.cut] : null
  for (const { rule, check } of lane.pure) {
    if (!check(value, subject)) continue
    hits ??= []
    hits.push(rule)
  }
  return hits ?? NO_HITS
}

function plainOutcome(lane: Lane, raw: string, given: number, subject: Subject, into: Outcome): Outcome {
  const outcome = into.setText(raw, lane.apply(raw, subject.other), given)
  if (!outcome.isEmpty) outcome.hits = hitsOf(lane, raw, outcome.text, subject)
  return outcome
}

/**
 * The outcome of one plain value, put into an outcome that may be used again. A cell that holds a list is taken apart only
 * when the target takes lists.
 */
export function outcomeOf(lane: Lane, raw: string, subject: Subject, into: Outcome): Outcome {
  if (raw === '') return outcomeOfNothing(lane, subject, into)
  if (lane.multiValued) return outcomeOfList(lane, splitList(raw), subject, into)
  // A JSON array in a cell is a list whatever the target; other separators occur inside plain values too.
  if (raw.charCodeAt(0) === 91 && !lane.keepsFirst) {
    const members = splitList(raw)
    if (members.length > 0) return outcomeOfList(lane, members, subject, into)
  }
  return plainOutcome(lane, raw, 1, subject, into)
}

/** The outcome where the source has no value. */
export function outcomeOfNothing(lane: Lane, subject: Subject, into: Outcome): Outcome {
  return lane.fillsEmpty ? plainOutcome(lane, '', 1, subject, into) : NOTHING
}

/** The outcome of several values: all of them for a list attribute, the first for any other. */
export function outcomeOfList(lane: Lane, values: readonly string[], subject: Subject, into: Outcome): Outcome {
  if (values.length === 0) return outcomeOfNothing(lane, subject, into)
  const raw = values[0]!
  if (!lane.multiValued) return plainOutcome(lane, raw, lane.keepsFirst ? 1 : values.length, subject, into)
  const pairs = values
    .map((value) => [value, lane.apply(value, subject.other)] as const)
    .filter(([, text]) => text !== '')
  const list = pairs.map(([, text]) => text)
  const outcome = into.setText(raw, list[0] ?? '', values.length)
  outcome.list = list
  outcome.hits = [...new Set(pairs.flatMap(([value, text]) => hitsOf(lane, value, text, subject)))]
  return outcome
}

/**
 * Whether the value keeps the rule once the offered transform is added to the end of the pipeline, without breaking
 * another rule of the lane that rejects.
 */
export function isMended(lane: Lane, raw: string, offer: string, rule: number, subject: Subject): boolean {
  const value = compileTransforms([...lane.steps, offer])(raw, subject.other)
  if (value === '') return !lane.empty.some(rejects)
  return !lane.pure.some((other) => (other.rule === rule || rejects(other.rule)) && other.check(value, subject))
}

const rejects = (rule: number) => REHEARSAL_RULES[rule]!.severity === 'block'
