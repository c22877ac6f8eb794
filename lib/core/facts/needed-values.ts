import type { Fact } from './fact'
import type { FactKey, Facts } from './facts'

/** The values behind some facts by their key, all known, or null while one of them is unknown. */
export function neededValues(needs: readonly FactKey[], facts: Facts): object | null {
  const values: Record<string, unknown> = {}
  for (const key of needs) {
    const fact = factAt(facts, key)
    if (!fact.known) return null
    values[key] = fact.value
  }
  return values
}

function factAt(facts: Facts, key: FactKey): Fact<unknown> {
  const [topic, name] = key.split('.') as [keyof Facts, string]
  return (facts[topic] as Record<string, Fact<unknown> | undefined>)[name] ?? { known: false }
}
