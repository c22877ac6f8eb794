import { splitList } from '@/lib/core/intake/split-list'
import type { MappingRow } from '@/lib/core/mapping/mapping'
import type { StoredProfile } from '@/lib/core/plan/plan'
import type { AttributeProfile, Profile } from '@/lib/core/profile/profile'
import { shapeOf } from '@/lib/core/profile/value-shape'
import { compileLanes } from '@/lib/core/rehearsal/compile-lanes'
import { type Lane, outcomeOf, outcomeOfList } from '@/lib/core/rehearsal/lane'
import { Outcome } from '@/lib/core/rehearsal/outcome'
import type { RehearsalPlan } from '@/lib/core/rehearsal/plan'
import { REHEARSAL_RULES } from '@/lib/core/rehearsal/rules'
import type { Subject } from '@/lib/core/rehearsal/subject'
import { applyTransforms, NO_OTHER } from '@/lib/core/transforms/apply-transforms'
import { otherAttributes } from '@/lib/core/transforms/other-attributes'
import type { OtherValue } from '@/lib/core/transforms/transform'
import { type TwinRow, twinRows } from '@/lib/core/twin/twin'

/** One invented value on its way: as the source has it, after each transform, and the rules it breaks, worst first. */
export type PreviewLine = {
  value: string
  after: string[]
  hits: { severity: 'block' | 'warn' | 'inform'; title: string; fix: string }[]
  /** Users whose value is this one, or looks like it; null where nobody counted. */
  users: number | null
}

const MOST = 5
/** Invented users looked at for values of different forms. */
const USERS = 200
const FEWEST = 3
/** How a list is shown in one cell. */
const BETWEEN = '; '

/** The newest profile that knows the attribute, with what it says of it. */
function profileOf(source: string, profiles: readonly StoredProfile[]): [Profile, AttributeProfile] | null {
  const newest = profiles.toSorted((a, b) => (a.addedAt < b.addedAt ? 1 : -1))
  for (const { profile } of newest) {
    const attribute = profile.attributes.find(({ name }) => name === source)
    if (attribute) return [profile, attribute]
  }
  return null
}

/**
 * What the row does to up to five invented values of its attribute, and what the rehearsal would say of each; rules that
 * need the other records stay out. Null when no profile knows the attribute; empty when nobody has a value.
 */
export function previewLines(
  row: MappingRow,
  profiles: readonly StoredProfile[],
  plan: RehearsalPlan,
  today: string,
): PreviewLine[] | null {
  const found = profileOf(row.source, profiles)
  if (!found) return null
  const [profile, attribute] = found
  if (attribute.fill === 0) return []
  const lane = compileLanes({ ...plan, usernameSource: null, rows: [row] }, today)[0]
  // Always filled, so that a rare attribute has values to show too; beside it only what its transforms ask for.
  const asked = otherAttributes(row.transforms)
  const others = profile.attributes.filter(({ name }) => name !== row.source && asked.includes(name))
  const twin = twinRows({ ...profile, attributes: [{ ...attribute, fill: 1 }, ...others] }, USERS)
  const values = twin.flatMap((user) => user[row.source] ?? [])
  const lists = attribute.multiValued
    ? twin.map((user) => user[row.source]).filter((value) => Array.isArray(value))
    : []
  const cells: (string | string[])[] = attribute.multiValued ? lists : values
  return pick(cells, attribute).map(([cell, users]) => {
    const other = otherOf(twin.find((user) => user[row.source] === cell))
    return {
      value: typeof cell === 'string' ? cell : cell.join(BETWEEN),
      after: row.transforms.map((_, i) => transformed(row.transforms.slice(0, i + 1), cell, lane, other)),
      hits: lane ? hitsOf(lane, cell, other) : [],
      users,
    }
  })
}

function otherOf(user: TwinRow | undefined): OtherValue {
  return (attribute) => [user?.[attribute] ?? ''].flat()[0] ?? ''
}

/** One value of each form first, the most frequent form first; then more of the same until there are three. */
function pick(cells: readonly (string | string[])[], attribute: AttributeProfile) {
  const forms = new Map<string, string | string[]>()
  const others = new Map<string, string | string[]>()
  for (const cell of cells) {
    const text = typeof cell === 'string' ? cell : cell.join(BETWEEN)
    const form = attribute.values.length > 0 ? text : shapeOf(text)
    if (!forms.has(form)) forms.set(form, cell)
    else if (!others.has(text) && forms.get(form) !== cell) others.set(text, cell)
  }
  const counts = attribute.values.length > 0 ? attribute.values : attribute.shapes
  const usersOf = (form: string) => counts.find(({ name }) => name === form)?.count ?? null
  const picked = [...forms]
    .map(([form, cell]): [string | string[], number | null] => [cell, usersOf(form)])
    .sort((a, b) => (b[1] ?? -1) - (a[1] ?? -1))
    .slice(0, MOST)
  const shown = new Set(picked.map(([cell]) => String(cell)))
  const more = [...others.values()].filter((cell) => !shown.has(String(cell)))
  return [...picked, ...more.slice(0, Math.max(0, FEWEST - picked.length)).map((cell) => [cell, null] as const)]
}

function transformed(
  steps: readonly string[],
  cell: string | string[],
  lane: Lane | undefined,
  other: OtherValue,
): string {
  const members = typeof cell === 'string' ? (lane?.multiValued ? splitList(cell) : [cell]) : cell
  const kept = lane && !lane.multiValued ? members.slice(0, 1) : members
  return kept
    .map((member) => applyTransforms(steps, member, other))
    .filter((value) => value !== '')
    .join(BETWEEN)
}

/** A person of whom nothing but the value is known. */
const NOBODY: Subject = {
  username: '',
  email: '',
  hasUsername: false,
  hasEmail: false,
  state: '',
  stateMeans: null,
  stateTarget: null,
  roles: [],
  groups: [],
  hasMfa: null,
  value: () => '',
  list: () => [],
  other: NO_OTHER,
}

const ORDER = ['block', 'warn', 'inform']

function hitsOf(lane: Lane, cell: string | string[], other: OtherValue): PreviewLine['hits'] {
  const subject = { ...NOBODY, other }
  const outcome =
    typeof cell === 'string'
      ? outcomeOf(lane, cell, subject, new Outcome())
      : outcomeOfList(lane, cell, subject, new Outcome())
  const hits = [
    ...outcome.hits,
    ...(outcome.isEmpty ? lane.empty : []),
    ...(outcome.given > 1 && !lane.multiValued ? lane.several : []),
  ]
  return hits
    .flatMap((index) => REHEARSAL_RULES[index] ?? [])
    .map(({ severity, title, fix }) => ({ severity, title, fix }))
    .sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity))
}
