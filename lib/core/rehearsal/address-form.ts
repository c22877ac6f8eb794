const LONGEST_ADDRESS = 320

/** One @ with something before it and a domain with a dot after it, without blanks (after RFC 5321, in linear time). */
export function looksLikeAddress(value: string): boolean {
  if (value.length > LONGEST_ADDRESS) return false
  const at = value.indexOf('@')
  if (at < 1 || at !== value.lastIndexOf('@')) return false
  const domain = value.slice(at + 1)
  const dot = domain.lastIndexOf('.')
  return dot > 0 && dot < domain.length - 1 && !domain.includes('..') && !domain.startsWith('-') && !/\s/.test(value)
}
