/** `a, b, c, d and 3 more`: enough to recognise the matter, short enough for a sentence. Never cut within a name. */
export function nameList(names: readonly string[], most = 4, between = ', '): string {
  const shown = names.slice(0, most)
  const rest = names.length - shown.length
  if (rest > 0) return `${shown.join(between)} and ${rest} more`
  const last = shown.pop()
  return shown.length === 0 ? (last ?? '') : `${shown.join(between)} and ${last}`
}
