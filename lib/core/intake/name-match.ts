import type { Signals } from './systems/system'

/** A name without the dress that vendors put around it: `user.`, brackets, numbers of a flattened list, case, separators. */
export function plainName(name: string): string {
  const bracketed = /\[([A-Za-z][A-Za-z0-9.]*)\]/.exec(name)?.[1]
  const isMark = bracketed !== undefined && /^(required|readonly|uploadonly)$/i.test(bracketed)
  const core = bracketed !== undefined && !isMark ? bracketed : name.replace(/\[[^\]]*\]/g, '')
  return core
    .replace(/\.\d+(?=\.|$)/g, '')
    .replace(/^(user|profile|attributes|custom|fields|node|_source|item|http:\/\/wso2\.org\/claims)[.:/]/i, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** Words of a header that say whose or of what kind, and not what. */
const EMPTY_WORD =
  /^(user|users|customer|person|member|account|employee|client|contact|primary|main|work|business|personal|private|home|konto|benutzer|kunde|kunden)$/

/** A plain name without the words that only say whose it is: `Work E-mail`, `Account active`; '' when nothing is left. */
export function coreName(name: string): string {
  const words = name
    .replace(/\[[^\]]*\]/g, ' ')
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
  return words.filter((word) => !EMPTY_WORD.test(word)).join('')
}

/** Whether the file has a name, in whatever dress; for signs that are spelled differently by every tool. */
export function hasPlain(names: Set<string>, wanted: string): boolean {
  const plain = plainName(wanted)
  for (const name of names) if (plainName(name) === plain) return true
  return false
}

/** Score for the share of the wanted names that the file has; the sign names what was found. */
export function nameScore(signals: Signals, wanted: string[], worth: number): { score: number; signs: string[] } {
  const found = wanted.filter((name) => signals.names.has(name))
  if (found.length === 0) return { score: 0, signs: [] }
  return { score: (worth * found.length) / wanted.length, signs: [`has ${found.slice(0, 4).join(', ')}`] }
}

/** Adds up evidence; a sum above 1 is 1. */
export function evidence(parts: (false | null | undefined | [number, string])[]): { score: number; signs: string[] } {
  const seen = parts.filter((part): part is [number, string] => Array.isArray(part)).sort((a, b) => b[0] - a[0])
  return {
    score: Math.min(
      1,
      seen.reduce((sum, [score]) => sum + score, 0),
    ),
    signs: seen.map(([, sign]) => sign),
  }
}
