import type { Regex } from './compile-regex'
import { searchRegex } from './search-regex'

/** Steps for one value: some milliseconds. A value of 1024 characters and an ordinary pattern take less than a twentieth. */
const MOST_STEPS = 1_000_000

/** A text between groups: `$1` to `$9`, `$&` for the whole match, `$$` for the sign itself. */
export type Replacement = readonly (string | number)[]

/** The parts of a replacement; a number is a group, 0 the whole match. Null when a `$` stands before something else. */
export function readReplacement(text: string, groups: number): Replacement | null {
  const parts: (string | number)[] = []
  for (const part of text.split(/(\$(?:[1-9]|[$&]|))/)) {
    if (!part.startsWith('$')) parts.push(part)
    else if (part === '$$') parts.push('$')
    else if (part === '$&') parts.push(0)
    else if (part === '$' || Number(part.slice(1)) > groups) return null
    else parts.push(Number(part.slice(1)))
  }
  return parts
}

/** Every match replaced, as `String.replaceAll` does it; null when the value takes more work than one value may. */
export function replaceMatches(regex: Regex, text: string, replacement: Replacement): string | null {
  const budget = { steps: MOST_STEPS }
  let result = ''
  let copied = 0
  for (let from = 0; from <= text.length; ) {
    const slots = searchRegex(regex, text, from, budget)
    if (slots === undefined) return null
    if (slots === null) break
    const [start = 0, end = 0] = slots
    const written = replacement.map((part) =>
      typeof part === 'string' ? part : text.slice(Math.max(0, slots[2 * part]!), Math.max(0, slots[2 * part + 1]!)),
    )
    result += text.slice(copied, start) + written.join('')
    copied = end
    from = end > start ? end : end + ((text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1)
  }
  return result + text.slice(copied)
}
