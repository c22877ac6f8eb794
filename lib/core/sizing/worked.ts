/** A number with its working: what it is made of, in a sentence, and where each part comes from. */
import type { Fact } from '@/lib/core/facts/fact'

export type Range = { low: number; high: number }

/** One value, a range with what makes it wide, or unknown with what would settle it. */
export type Amount =
  | { kind: 'value'; value: number }
  | { kind: 'range'; low: number; high: number; driver: string }
  | { kind: 'unknown'; needs: string }

export type Input = { label: string; value: string; source: string; date: string | null }

export type Worked = {
  amount: Amount
  unit: 'minutes' | 'days' | 'people' | 'calls' | 'logins a minute'
  /** With the numbers filled in: "200,000 users / (5 x 100 a minute) = 6 h 40 min". */
  formula: string
  inputs: Input[]
  source: string
  /** ISO date of the oldest number it rests on; null when all come from the plan itself. */
  date: string | null
}

const ARITHMETIC = 'Arithmetic of this plan'

/** A range whose ends are equal is a value. */
export function amountOf({ low, high }: Range, driver: string): Amount {
  return low === high ? { kind: 'value', value: low } : { kind: 'range', low, high, driver }
}

export function unknownAmount(needs: string): Amount {
  return { kind: 'unknown', needs }
}

/** The ends of an amount; null when it is unknown. */
export function rangeOf(amount: Amount): Range | null {
  if (amount.kind === 'unknown') return null
  return amount.kind === 'value' ? { low: amount.value, high: amount.value } : { low: amount.low, high: amount.high }
}

/** Source and date follow from the inputs. */
export function worked(parts: Pick<Worked, 'amount' | 'unit' | 'formula' | 'inputs'>): Worked {
  const dates = parts.inputs.flatMap((input) => input.date ?? []).sort()
  return { ...parts, source: ARITHMETIC, date: dates[0] ?? null }
}

/** An input taken from a fact, with the origin the plan knows. */
export function factInput<T>(label: string, fact: Fact<T>, say: (value: T) => string): Input {
  if (!fact.known) return { label, value: 'unknown', source: 'Not answered yet', date: null }
  const { kind, name, date } = fact.origin
  return { label, value: say(fact.value), source: kind === 'person' ? 'Answer in this plan' : name, date }
}
