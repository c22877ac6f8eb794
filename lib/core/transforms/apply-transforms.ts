import { TRANSFORMS } from './index'
import type { Transform } from './transform'

const BY_ID = new Map(TRANSFORMS.map((transform) => [transform.id, transform]))

/** A step of a pipeline as stored in a mapping row: `trim`, or with its argument `phone-to-e164:DE`. */
export function readTransform(step: string): { transform: Transform; argument: string | undefined } | undefined {
  const colon = step.indexOf(':')
  const transform = BY_ID.get(colon < 0 ? step : step.slice(0, colon))
  return transform && { transform, argument: colon < 0 ? undefined : step.slice(colon + 1) }
}

/** The steps as one function, resolved once for a whole file. Unknown steps change nothing; `checkRow` names them. */
export function compileTransforms(steps: readonly string[]): (value: string) => string {
  const known = steps.map(readTransform).filter((step) => step !== undefined)
  return (value) => known.reduce((current, step) => step.transform.apply(current, step.argument), value)
}

export function applyTransforms(steps: readonly string[], value: string): string {
  return compileTransforms(steps)(value)
}
