import type { Json } from '@/lib/core/json'
import { isTooDeep } from './json/nesting'

/** JSON inside a string, one level; doubled escapes (`\"`) are forgiven and said. */
export function parseEmbedded(text: string): { value: Json | undefined; forgiven: boolean } {
  const last = text.charCodeAt(text.length - 1)
  // A failed parse is slow, and {SSHA} is no JSON.
  if ((last !== 125 && last !== 93) || isTooDeep(text)) return { value: undefined, forgiven: false }
  try {
    return { value: JSON.parse(text) as Json, forgiven: false }
  } catch {
    if (!text.includes('\\"')) return { value: undefined, forgiven: false }
  }
  try {
    return { value: JSON.parse(text.replaceAll('\\"', '"')) as Json, forgiven: true }
  } catch {
    return { value: undefined, forgiven: false }
  }
}
