const CUT = /^truncate(?:-|:)([1-9]\d{0,4})$/

/** Characters at most that a pipeline leaves of a value: of its cutting steps the shortest; infinite without one. */
export function cutLength(steps: readonly string[]): number {
  return Math.min(...steps.map((step) => Number(CUT.exec(step)?.[1] ?? Number.POSITIVE_INFINITY)))
}
