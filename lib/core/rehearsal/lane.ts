import { splitList } from '@/lib/core/intake/record-view'
import { compileTransforms, readTransform } from '@/lib/core/transforms/apply-transforms'
import type { ValueCheck } from './rules/rehearsal-rule'
import type { LaneInfo } from './subject'

/** What became of one source value: mapped, transformed, and tried against the checks that need nothing else. */
export type Outcome = {
  raw: string
  /** Final value; of a list its first member. */
  text: string
  /** Members of a list; null for a plain value. */
  list: readonly string[] | null
  /** Values the source had. */
  given: number
  /** Rules that fired, by their place in the list of rules. */
  hits: readonly number[]
  /** For each hit: whether the transform the rule offers would mend it; worked out when somebody asks. */
  mends: (boolean | undefined)[] | null
  /** The value as JSON, once somebody has needed it. */
  json: string | null
}

export type LaneCheck = { rule: number; check: ValueCheck }

/** One line of the mapping, resolved once for a whole run. */
export type Lane = LaneInfo & {
  steps: readonly string[]
  apply(value: string): string
  /** The pipeline takes the first of several values by itself. */
  keepsFirst: boolean
  pure: LaneCheck[]
  remembering: LaneCheck[]
  /** Rules that fire when the value is empty. */
  empty: number[]
}

const NO_HITS: readonly number[] = []

/** The outcome of an empty value; shared, since nothing about it differs. */
export const NOTHING: Outcome = { raw: '', text: '', list: null, given: 0, hits: NO_HITS, mends: null, json: null }

export function compileSteps(steps: readonly string[]): Pick<Lane, 'steps' | 'apply' | 'keepsFirst'> {
  const first = readTransform(steps[0] ?? '')?.transform.id
  return {
    steps,
    apply: steps.length === 0 ? (value) => value : compileTransforms(steps),
    keepsFirst: first === 'first-value',
  }
}

function hitsOf(lane: Lane, value: string, subject: Parameters<ValueCheck>[1]): readonly number[] {
  let hits: number[] | null = null
  for (const { rule, check } of lane.pure) {
    if (!check(value, subject)) continue
    hits ??= []
    hits.push(rule)
  }
  return hits ?? NO_HITS
}

/** The outcome of one plain value. A cell that holds a list is taken apart only when the target takes lists. */
export function outcomeOf(lane: Lane, raw: string, subject: Parameters<ValueCheck>[1]): Outcome {
  if (lane.multiValued) return outcomeOfList(lane, splitList(raw), subject)
  // A JSON array in a cell is a list whatever the target; other separators occur inside plain values too.
  if (raw.charCodeAt(0) === 91 && !lane.keepsFirst) {
    const members = splitList(raw)
    if (members.length > 0) return outcomeOfList(lane, members, subject)
  }
  const text = lane.apply(raw)
  if (text === '') return { ...NOTHING, raw, given: 1 }
  return { raw, text, list: null, given: 1, hits: hitsOf(lane, text, subject), mends: null, json: null }
}

/** The outcome of several values: all of them for a list attribute, the first for any other. */
export function outcomeOfList(lane: Lane, values: readonly string[], subject: Parameters<ValueCheck>[1]): Outcome {
  if (values.length === 0) return NOTHING
  const raw = values[0]!
  if (!lane.multiValued) {
    const text = lane.apply(raw)
    const given = lane.keepsFirst ? 1 : values.length
    return {
      raw,
      text,
      list: null,
      given,
      hits: text === '' ? NO_HITS : hitsOf(lane, text, subject),
      mends: null,
      json: null,
    }
  }
  const list = values.map(lane.apply).filter((value) => value !== '')
  const hits = new Set(list.flatMap((value) => hitsOf(lane, value, subject)))
  return { raw, text: list[0] ?? '', list, given: values.length, hits: [...hits], mends: null, json: null }
}

/** Whether the value keeps the rule once the offered transform is added to the end of the pipeline. */
export function isMended(
  lane: Lane,
  raw: string,
  offer: string,
  check: ValueCheck,
  subject: Parameters<ValueCheck>[1],
): boolean {
  const value = compileTransforms([...lane.steps, offer])(raw)
  return value === '' || !check(value, subject)
}
