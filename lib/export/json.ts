import { isJsonObject, type Json } from '@/lib/core/json'
import type { Exporter } from './exporter'

/** The plan itself: keys sorted, two spaces, so that two versions compare line by line and equal plans are equal files. */
export const json: Exporter = {
  id: 'json',
  label: 'Plan as JSON',
  hint: 'The whole plan as data: opens in any planner, works with version control',
  extension: 'json',
  mime: 'application/json',
  role: 'viewer',
  async render({ plan }) {
    return new TextEncoder().encode(`${JSON.stringify(sorted(plan as unknown as Json), null, 2)}\n`)
  },
}

function sorted(value: Json): Json {
  if (Array.isArray(value)) return value.map(sorted)
  if (!isJsonObject(value)) return value
  // fromEntries defines own properties, so even a key named `__proto__` is kept as data.
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .flatMap((key) => (value[key] === undefined ? [] : [[key, sorted(value[key])]])),
  )
}
