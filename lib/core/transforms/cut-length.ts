import { numberIn } from './number-argument'

const CUT = /^truncate(?:-(?=1024$)|:)(.*)$/s

/** Characters at most that a pipeline leaves of a value: of its cutting steps the shortest; infinite without one. */
export function cutLength(steps: readonly string[]): number {
  return Math.min(...steps.map((step) => numberIn(CUT.exec(step)?.[1]) ?? Number.POSITIVE_INFINITY))
}
