import { TRANSFORMS } from './index'
import type { OtherValue, Transform } from './transform'

const BY_ID = new Map(TRANSFORMS.map((transform) => [transform.id, transform]))

/** A step of a pipeline as stored in a mapping row: `trim`, or with its argument `phone-to-e164:DE`. */
export function readTransform(step: string): { transform: Transform; argument: string | undefined } | undefined {
  const colon = step.indexOf(':')
  const transform = BY_ID.get(colon < 0 ? step : step.slice(0, colon))
  return transform && { transform, argument: colon < 0 ? undefined : step.slice(colon + 1) }
}

type Pipeline = (value: string, other: OtherValue) => string

function compileStep(step: string): Pipeline | undefined {
  const read = readTransform(step)
  if (!read) return undefined
  const { transform, argument } = read
  if (argument && transform.prepare) return transform.prepare(argument)
  return (value, other) => transform.apply(value, argument, other)
}

/** The steps as one function, resolved once for a whole file. Unknown steps change nothing; `checkRow` names them. */
export function compileTransforms(steps: readonly string[]): Pipeline {
  const known = steps.map(compileStep).filter((step) => step !== undefined)
  // Most pipelines have one step or none; those are called without going through a list.
  if (known.length < 2) return known[0] ?? ((value) => value)
  return (value, other) => known.reduce((current, step) => step(current, other), value)
}

export const NO_OTHER: OtherValue = () => ''

export function applyTransforms(steps: readonly string[], value: string, other = NO_OTHER): string {
  return compileTransforms(steps)(value, other)
}
