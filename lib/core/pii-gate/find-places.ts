import { canonicalJson } from '@/lib/core/json'
import { oneLine } from '@/lib/core/plain-text'
import { sha256Hex } from '@/lib/core/sha256'
import { type PiiKind, scanText } from './scan-text'

/** A text of the package and where a person finds it. */
export type PlacedText = { file: string; where: string; text: string }

/** Where something was found. The value itself is never repeated. */
export type PiiPlace = { file: string; where: string; kind: PiiKind }

/** The id under which a plan keeps the reason for sending a package in spite of what was found (an acknowledgement). */
export const PII_OVERRIDE = 'pii-in-package'

/** Contact data is how people are reached. A hash or a secret in a contact's field is still one too many. */
const REACHES: readonly PiiKind[] = ['email', 'phone', 'digits']

/**
 * Every place with personal data or a secret, but for `allowed` values (contacts by design, digests of files), which are
 * passed over wherever they stand as a whole.
 */
export function findPlaces(texts: Iterable<PlacedText>, allowed: readonly string[]): PiiPlace[] {
  const known = allowedPattern(allowed)
  const places: PiiPlace[] = []
  for (const { file, where, text } of texts) {
    const left = known ? text.replace(known, ' , ') : text
    for (const kind of scanText(left)) places.push({ file, where, kind })
  }
  return places
}

/** The kinds a contact's field must not hold either. */
export function scanContact(text: string): PiiKind[] {
  return scanText(text).filter((kind) => !REACHES.includes(kind))
}

/** What an override was given for: files, fields and kinds, not the lines, which move with every edit. */
export function placesDigest(places: readonly PiiPlace[]): string {
  const spelled = places.map(({ file, where, kind }) => `${file}\n${/^line \d+$/.test(where) ? '' : where}\n${kind}`)
  return sha256Hex(canonicalJson([...new Set(spelled)].sort()))
}

/** Only as a whole: an allowed address inside a longer one is another address. */
function allowedPattern(allowed: readonly string[]): RegExp | null {
  const values = [...new Set(allowed.flatMap((value) => [value.trim(), oneLine(value)]))]
    .filter((value) => scanText(value).length > 0)
    .sort((a, b) => b.length - a.length)
    .map((value) => value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '[ \\u00A0]'))
  if (values.length === 0) return null
  return new RegExp(`(?<![\\p{L}\\p{N}@+._-])(?:${values.join('|')})(?![\\p{L}\\p{N}@_-]|[.][\\p{L}\\p{N}])`, 'giu')
}
