const LONGEST_ADDRESS = 320

/** One @ with something before it and a domain with a dot after it, without blanks (after RFC 5321, in linear time). */
export function looksLikeAddress(value: string): boolean {
  if (value.length > LONGEST_ADDRESS) return false
  const at = value.indexOf('@')
  if (at < 1 || at !== value.lastIndexOf('@')) return false
  const dot = value.lastIndexOf('.')
  const hasDomain = dot > at + 1 && dot < value.length - 1 && value[at + 1] !== '-' && value.indexOf('..', at) < 0
  return hasDomain && !/\s/.test(value)
}
