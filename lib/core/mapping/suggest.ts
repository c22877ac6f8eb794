import { catalogueAttribute } from '@/lib/core/asgardeo/catalogue'
import type { InventoryAttribute } from '@/lib/core/facts/data'
import { sha256Hex } from '@/lib/core/sha256'
import { type Candidate, candidatesFor, leaveKind } from './candidates'
import { proposeCustomName } from './custom-name'
import { customTypeFor } from './fits-type'
import type { MappingRow, MappingTarget } from './mapping'
import { systemMeanings } from './meanings/index'
import { LEAVE_REASONS, type LeaveKind } from './meanings/meaning'
import { sourcesOf } from './sources-of'
import { suggestedTransforms } from './suggested-transforms'

type Open = { attribute: InventoryAttribute; candidates: Candidate[] }

/** Id of the row for a source attribute: the same attribute gets the same row in every plan. */
function mappingRowId(source: string): string {
  return `m-${sha256Hex(source).slice(0, 12)}`
}

function row(
  source: string,
  target: MappingTarget,
  confidence: number,
  reason: string,
  transforms: string[] = [],
): MappingRow {
  const rounded = Math.round(confidence * 100) / 100
  return { id: mappingRowId(source), source, target, transforms, confidence: rounded, reason, confirmed: false }
}

/** Names of objects whose parts are attributes of their own. */
function containers(attributes: readonly InventoryAttribute[]): Set<string> {
  return new Set(attributes.flatMap(({ name }) => [...name.matchAll(/\./g)].map((dot) => name.slice(0, dot.index))))
}

function leaveBehind(attribute: InventoryAttribute, kind: LeaveKind | null, isContainer: boolean): MappingRow | null {
  const none: MappingTarget = { kind: 'none' }
  if (kind) return row(attribute.name, none, 0.95, LEAVE_REASONS[kind])
  if (attribute.decision === 'leave') return row(attribute.name, none, 1, 'You decided to leave this attribute behind.')
  if (isContainer && attribute.type === 'json') {
    return row(attribute.name, none, 0.9, 'Its parts are attributes of their own and are mapped one by one.')
  }
  if (attribute.type === 'empty' || (attribute.fill === 0 && !attribute.unmeasured))
    return row(attribute.name, none, 0.9, 'No user has a value here.')
  return null
}

/** Best pair first: an attribute gets its strongest target that no stronger pair holds; lists may be fed by several. */
function assign(open: Open[], holders: Map<string, string>): Map<string, Candidate> {
  const pairs = open.flatMap(({ attribute, candidates }) => candidates.map((candidate) => ({ attribute, candidate })))
  pairs.sort(
    (a, b) =>
      b.candidate.confidence - a.candidate.confidence ||
      b.attribute.fill - a.attribute.fill ||
      (a.attribute.name < b.attribute.name ? -1 : a.attribute.name > b.attribute.name ? 1 : 0),
  )
  const bySource = new Map<string, Candidate>()
  for (const { attribute, candidate } of pairs) {
    if (bySource.has(attribute.name) || holders.has(candidate.key)) continue
    bySource.set(attribute.name, candidate)
    if (!catalogueAttribute(candidate.key)?.multiValued) holders.set(candidate.key, attribute.name)
  }
  return bySource
}

/** Which source has a target that holds one value. */
type Holders = ReadonlyMap<string, string>

/** `E-mail address is already used by mail.`, when that is why the attribute got no target; null otherwise. */
function takenReason({ attribute, candidates }: Open, holders: Holders): string | null {
  const taken = candidates.find(({ key }) => (holders.get(key) ?? attribute.name) !== attribute.name)
  const target = taken && catalogueAttribute(taken.key)
  return target ? `${target.displayName} is already used by ${holders.get(target.key)}.` : null
}

function customRow(open: Open, used: Set<string>, holders: Holders): MappingRow {
  const { attribute } = open
  if (attribute.type === 'binary') {
    return row(attribute.name, { kind: 'none' }, 0.8, 'Binary values do not fit into an attribute of 1024 characters.')
  }
  const target: MappingTarget = {
    kind: 'custom',
    name: proposeCustomName(attribute.name, used),
    dataType: attribute.multiValued ? 'Text' : customTypeFor(attribute.type),
  }
  const decided = attribute.decision === 'move'
  const taken = takenReason(open, holders)
  const why = taken ?? 'Asgardeo has no attribute of this meaning.'
  const reason = taken
    ? `${why} If the two say different things, a custom attribute keeps this one; else leave it behind.`
    : decided
      ? 'Asgardeo has no attribute of this meaning; a custom attribute keeps it.'
      : `${why} Decide whether it is needed; if so, a custom attribute keeps it.`
  return row(attribute.name, target, decided ? 0.6 : 0.4, reason)
}

/**
 * One proposed row per attribute, in the order of the inventory. Never two sources on one single-valued target; what has
 * no counterpart becomes a custom attribute; secrets, states, roles and counters stay behind with the reason.
 * `system` is the id of the legacy system, or anything else for names alone. What `existing` rows map is taken: their
 * targets go to nobody else, and their sources get no second row.
 */
export function suggestMappings(
  inventory: readonly InventoryAttribute[],
  system: string,
  existing: readonly MappingRow[] = [],
): MappingRow[] {
  const meanings = systemMeanings(system)
  const seen = new Set<string>(existing.flatMap(sourcesOf))
  const attributes = inventory.filter(({ name }) => !seen.has(name) && seen.add(name))
  const outer = containers(attributes)
  const left = new Map(attributes.map((a) => [a.name, leaveBehind(a, leaveKind(a, meanings), outer.has(a.name))]))
  const open = attributes
    .filter((a) => !left.get(a.name))
    .map((attribute) => ({ attribute, candidates: candidatesFor(attribute, meanings) }))
  const holders = new Map<string, string>()
  const used = new Set<string>()
  for (const { source, target } of existing) {
    if (target.kind === 'custom') used.add(target.name.toLowerCase())
    if (target.kind === 'catalogue' && !catalogueAttribute(target.key)?.multiValued) holders.set(target.key, source)
  }
  const assigned = assign(open, holders)
  const candidatesOf = new Map(open.map((one) => [one.attribute.name, one]))
  return attributes.map((attribute) => {
    const behind = left.get(attribute.name)
    if (behind) return behind
    const hit = assigned.get(attribute.name)
    const target = hit && catalogueAttribute(hit.key)
    if (!hit || !target) return customRow(candidatesOf.get(attribute.name)!, used, holders)
    const transforms = suggestedTransforms(attribute, target)
    return row(attribute.name, { kind: 'catalogue', key: hit.key }, hit.confidence, hit.reason, transforms)
  })
}
