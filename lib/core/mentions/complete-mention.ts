/** A name being typed: where its @ stands and what follows it up to the caret. */
export type OpenMention = { start: number; query: string }

const LONGEST_NAME = 100
const MOST = 6

/** The mention the caret is in, or null. An @ within a word, as in an address, begins none. */
export function openMention(text: string, caret: number): OpenMention | null {
  const start = text.slice(0, caret).lastIndexOf('@')
  if (start < 0 || caret - start > LONGEST_NAME) return null
  const query = text.slice(start + 1, caret)
  return /\n/.test(query) || /^\s/.test(query) || /[\p{L}\p{N}]$/u.test(text.slice(0, start)) ? null : { start, query }
}

/** People whose name, or a later word of it, begins with what was typed; none once a name stands there in full. */
export function peopleFor(query: string, people: readonly string[]): string[] {
  const wanted = query.toLowerCase()
  const names = people.map((name) => ({ name, lower: name.toLowerCase() }))
  if (names.some(({ lower }) => wanted.trimEnd() === lower)) return []
  const first = names.filter(({ lower }) => lower.startsWith(wanted))
  const later = names.filter(({ lower }) => !lower.startsWith(wanted) && lower.includes(` ${wanted}`))
  return [...first, ...(wanted === '' ? [] : later)].slice(0, MOST).map(({ name }) => name)
}

/** The text with the open mention written out, and where the caret belongs then. */
export function completeMention(
  text: string,
  { start, query }: OpenMention,
  name: string,
): { text: string; caret: number } {
  const rest = text.slice(start + 1 + query.length)
  // Behind a name a letter would make it another name.
  const written = `@${name}${rest === '' || /^[\p{L}\p{N}]/u.test(rest) ? ' ' : ''}`
  return { text: text.slice(0, start) + written + rest, caret: start + written.length }
}
