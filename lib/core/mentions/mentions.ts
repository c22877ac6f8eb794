/**
 * Whether a remark names a person as `@Name`, in any case, and not as the start of a longer name. Nobody is called the
 * empty name.
 */
export function mentions(text: string, name: string): boolean {
  const wanted = `@${name.trim().toLowerCase()}`
  if (wanted === '@') return false
  const lower = text.toLowerCase()
  for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + 1)) {
    const [before, after] = [lower.slice(0, at), lower.slice(at + wanted.length)]
    if (!/[\p{L}\p{N}]$/u.test(before) && !/^[\p{L}\p{N}]/u.test(after)) return true
  }
  return false
}
