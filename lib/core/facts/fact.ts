/** Where a value came from, so that every number on screen and on paper can say it. */
export type Origin = {
  kind: 'file' | 'person' | 'derived' | 'published'
  /** File name, person's name, formula in words, or title of the source. */
  name: string
  /** ISO date of the file, the answer or the check; null where none is known. */
  date: string | null
}

/** A value the plan may or may not know. Unknown is never 0, never false, never ''. */
export type Fact<T> = { known: true; value: T; origin: Origin } | { known: false }

export const UNKNOWN: { known: false } = { known: false }

export function known<T>(value: T, origin: Origin): Fact<T> {
  return { known: true, value, origin }
}

/** A fact from an answer: unanswered (`undefined`) and "don't know yet" (`null`) are both unknown. */
export function answered<T>(value: T | null | undefined): Fact<T> {
  return value === undefined || value === null ? UNKNOWN : known(value, { kind: 'person', name: 'Answer', date: null })
}

/** A fact worked out from others; `formula` is the sentence shown when somebody asks where the number comes from. */
export function derived<T>(value: T | undefined, formula: string): Fact<T> {
  return value === undefined ? UNKNOWN : known(value, { kind: 'derived', name: formula, date: null })
}

export function factValue<T>(fact: Fact<T>): T | undefined {
  return fact.known ? fact.value : undefined
}
