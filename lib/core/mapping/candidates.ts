import { catalogueAttribute } from '@/lib/core/asgardeo/catalogue'
import type { InventoryAttribute } from '@/lib/core/facts/data'
import { commonLeave } from './common-leave'
import { fitsType } from './fits-type'
import type { LeaveKind, SystemMeanings } from './meanings/meaning'
import { normaliseName, spelledOut } from './normalise-name'
import { meaningsOf } from './synonyms'

/** A target an attribute might go to. */
export type Candidate = { key: string; confidence: number; reason: string }

const SECRET_NAME =
  /pass(?:wor[dt]|code|phrase|wd)|^pwd|pwd$|^(?:mot de passe|kennwort|contrasen|senha|haslo)|hash|salt$|secret|private.?key|api.?key|token$|totp|recovery.?(?:code|question|answer)|backup.?code|security.?(?:question|answer)/i

// Remarks in brackets that are not a second name of the column.
const REMARK = /required|only|format/i

/** The ways one name may be looked up: as it is, without packaging, and by the name in its brackets. */
function spellings(name: string): string[] {
  const bracketed = /\[([^\]]+)\]/.exec(name)?.[1]
  const plain = name
    .replace(/\[[^\]]*\]/g, ' ')
    .replace(/\s+required\s*$/i, '')
    .replace(/^(?:user|profile|Attributes)\./, '')
    .replace(/^(?:urn:[\w:.-]+:(?:User|schema)|EnterpriseUser)[.:]/, '')
    // Flattened lists are numbered: `emails.0.value`.
    .replace(/\.\d+(?=\.|$)/g, '')
  return [name, plain, ...(bracketed && !REMARK.test(bracketed) ? [bracketed] : [])].map(compact)
}

/** Tools write one name as `createdTimestamp`, `created_timestamp` or `Created Timestamp`. */
function compact(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/(?<=.)[\s_-]+/g, '')
}

function covers(known: string, name: string): boolean {
  return name === known || name.startsWith(`${known}.`)
}

/** Why this attribute becomes no attribute of Asgardeo, whatever it is called elsewhere; null when it may. */
export function leaveKind(attribute: InventoryAttribute, meanings: SystemMeanings | undefined): LeaveKind | null {
  if (attribute.confidential === 'secret' || attribute.type === 'hash') return 'secret'
  const names = spellings(attribute.name)
  for (const [kind, listed] of Object.entries(meanings?.leave ?? {}) as [LeaveKind, readonly string[]][]) {
    if (listed.some((known) => names.some((name) => covers(compact(known), name)))) return kind
  }
  if (SECRET_NAME.test(attribute.name)) return 'secret'
  if (fromSystem(attribute, meanings).length > 0) return null
  return commonLeave(attribute.name)
}

function fromSystem(attribute: InventoryAttribute, meanings: SystemMeanings | undefined): Candidate[] {
  if (!meanings) return []
  const names = spellings(attribute.name)
  const hit = Object.entries(meanings.to).find(([known]) => names.includes(compact(known)))
  if (!hit) return []
  const keys = typeof hit[1] === 'string' ? [hit[1]] : hit[1]
  return keys.map((key, rank) => ({
    key,
    confidence: 0.97 - rank * 0.12,
    reason: `${meanings.label} keeps the ${label(key)} in ${attribute.name}.`,
  }))
}

// Last parts of nested names that mean something only together with what stands before them.
const NEEDS_PARENT =
  /^(?:id|name|value|type|key|code|title|url|status|display|description|primary|verified|first|last|number|profile)$/

/** Meanings of a name, and how sure its spelling makes us: whole, without filler words, or only its last part. */
function nameMeanings(attribute: InventoryAttribute): { keys: readonly string[]; start: number } {
  const name = normaliseName(attribute.name)
  const nested = name.nested ? 0.05 : 0
  const whole = meaningsOf(name.compact)
  // A name that may mean something else gives way to one that cannot.
  if (whole.length > 0) return { keys: whole, start: (whole.length > 1 ? 0.87 : 0.9) - nested }
  const core = meaningsOf(name.core)
  if (core.length > 0) return { keys: core, start: 0.78 - nested }
  const long = spelledOut(name)
  const written = long === null ? [] : meaningsOf(long)
  if (written.length > 0) return { keys: written, start: 0.72 - nested }
  const last = normaliseName(attribute.name.slice(attribute.name.lastIndexOf('.') + 1)).compact
  if (!attribute.name.includes('.') || NEEDS_PARENT.test(last)) return { keys: [], start: 0 }
  return { keys: meaningsOf(last), start: 0.7 }
}

function fromName(attribute: InventoryAttribute): Candidate[] {
  const { keys, start } = nameMeanings(attribute)
  return keys.map((key, rank) => ({
    key,
    confidence: start - rank * 0.1,
    reason: `The name ${attribute.name} usually means ${label(key)}.`,
  }))
}

const BY_TYPE: Partial<Record<InventoryAttribute['type'], { key: string; what: string }[]>> = {
  email: [{ key: 'emailaddress', what: 'e-mail addresses' }],
  phone: [{ key: 'mobile', what: 'phone numbers' }],
  timezone: [{ key: 'timeZone', what: 'time zones' }],
  country: [{ key: 'country', what: 'countries' }],
  locale: [{ key: 'local', what: 'locales' }],
}

function fromValues(attribute: InventoryAttribute): Candidate[] {
  return (BY_TYPE[attribute.type] ?? []).map(({ key, what }) => ({
    key,
    confidence: attribute.fill >= 0.5 ? 0.55 : 0.45,
    reason: `The values are ${what}, and no other attribute claims ${label(key)}.`,
  }))
}

/** Display name in a sentence: an initial that is not an abbreviation becomes small. */
function label(key: string): string {
  const name = catalogueAttribute(key)?.displayName ?? key
  return /^[A-Z][a-z]/.test(name) ? name[0]!.toLowerCase() + name.slice(1) : name
}

/** The name and the system have had their say; now the values. Null when they contradict. */
function weighed(candidate: Candidate, attribute: InventoryAttribute): Candidate | null {
  const target = catalogueAttribute(candidate.key)
  if (!target) return null
  const fit = fitsType(attribute.type, target)
  if (fit === 'no' && candidate.confidence < 0.95) return null
  let confidence = candidate.confidence + (fit === 'good' ? 0.02 : fit === 'no' ? -0.25 : 0)
  const wantsUnique = target.uniqueness !== 'NONE' || target.key === 'externalid'
  if (wantsUnique && !attribute.unique && !attribute.unmeasured) confidence -= 0.15
  if (attribute.multiValued && !target.multiValued) confidence -= 0.05
  // Between equals the fuller column wins.
  if (!attribute.unmeasured) confidence += (Math.min(1, Math.max(0, attribute.fill)) - 1) * 0.04
  return { ...candidate, confidence: Math.max(0.05, Math.min(0.99, confidence)) }
}

/** Every target worth considering for one attribute, best first, each target once. */
export function candidatesFor(attribute: InventoryAttribute, meanings: SystemMeanings | undefined): Candidate[] {
  const best = new Map<string, Candidate>()
  for (const raw of [...fromSystem(attribute, meanings), ...fromName(attribute), ...fromValues(attribute)]) {
    const candidate = weighed(raw, attribute)
    const held = candidate && best.get(candidate.key)
    if (candidate && (!held || held.confidence < candidate.confidence)) best.set(candidate.key, candidate)
  }
  return [...best.values()].sort((a, b) => b.confidence - a.confidence)
}
