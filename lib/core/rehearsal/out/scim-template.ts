import { SCHEMAS } from '@/lib/core/asgardeo/catalogue'
import type { Lane } from '../lane'
import type { AcceptedUser } from './accepted-user'
import type { Element, Member, ScimLayout } from './scim-layout'

/** What stands between two parts of a template: the value of the lane of this number, or one of these. */
export const LOGIN = -1
export const PASSWORD = -2
const ADDRESS = -3

/** A user without values: `parts[0]`, the value `slots[0]` says, `parts[1]`, and so on; one part more than slots. */
export type UserTemplate = { parts: readonly Uint8Array[]; slots: readonly number[] }

/** What a template depends on: which lanes have something to write, and what becomes of the account. */
export type UserShape = Pick<AcceptedUser, 'stateTarget'> & { hasAddress: boolean; has(lane: Lane): boolean }

/** What it depends on that is the same for all users of a run. */
export type TemplateOptions = {
  credentials: 'reset' | 'silent'
  mapsLock: boolean
  mapsDisabled: boolean
}

/** JSON with slots in it. */
type Piece = string | number

/** Members or elements in their brackets; nothing at all when there are none. */
function wrapped(open: string, inner: readonly Piece[][], close: string): Piece[] {
  if (inner.length === 0) return []
  return [open, ...inner.flatMap((pieces, i) => (i === 0 ? pieces : [',', ...pieces])), close]
}

/** A member of an object, as a list of one; of none when it has no value. */
const member = (name: string, value: Piece[]): Piece[][] =>
  value.length === 0 ? [] : [[`${JSON.stringify(name)}:`, ...value]]

const membersOf = (members: readonly Member[], shape: UserShape): Piece[][] =>
  members.flatMap((one) => {
    if ('lane' in one) return shape.has(one.lane) ? member(one.name, [one.lane.index]) : []
    return member(one.name, wrapped('{', membersOf(one.children, shape), '}'))
  })

const elementsOf = (elements: readonly Element[], shape: UserShape): Piece[][] =>
  elements
    .filter(({ lane }) => shape.has(lane))
    .map(({ lane, type, field }) => [`{${type ? `"type":"${type}",` : ''}"${field}":`, lane.index, '}'])

const encoder = new TextEncoder()

function templateOf(pieces: readonly Piece[]): UserTemplate {
  const parts = ['']
  const slots: number[] = []
  for (const piece of pieces) {
    if (typeof piece === 'string') parts[slots.length] += piece
    else {
      slots.push(piece)
      parts.push('')
    }
  }
  return { parts: parts.map((part) => encoder.encode(part)), slots }
}

/** The JSON of a user of this shape, as the `data` of a create. */
export function userTemplate(layout: ScimLayout, shape: UserShape, options: TemplateOptions): UserTemplate {
  const { credentials, mapsLock, mapsDisabled } = options
  const enterprise = membersOf(layout.enterprise, shape)
  const custom = membersOf(layout.custom, shape)
  const schemas = [
    SCHEMAS.core,
    SCHEMAS.system,
    ...(enterprise.length > 0 ? [SCHEMAS.enterprise] : []),
    ...(custom.length > 0 ? [SCHEMAS.custom] : []),
  ]
  const primary: Piece[][] = shape.hasAddress ? [['{"value":', ADDRESS, ',"primary":true}']] : []
  const system = [
    ...membersOf(layout.system, shape),
    ...(shape.stateTarget === 'locked' && !mapsLock ? member('accountLocked', ['true']) : []),
    ...(shape.stateTarget === 'disabled' && !mapsDisabled ? member('accountDisabled', ['true']) : []),
    ...member('askPassword', [String(credentials === 'reset')]),
  ]
  const members = [
    ...member('schemas', [JSON.stringify(schemas)]),
    ...member('userName', [LOGIN]),
    ...(credentials === 'silent' ? member('password', [PASSWORD]) : []),
    ...membersOf(layout.core, shape),
    ...member('emails', wrapped('[', [...primary, ...elementsOf(layout.emails, shape)], ']')),
    ...layout.lists.flatMap(({ name, elements }) => member(name, wrapped('[', elementsOf(elements, shape), ']'))),
    ...member(SCHEMAS.enterprise, wrapped('{', enterprise, '}')),
    ...member(SCHEMAS.system, wrapped('{', system, '}')),
    ...member(SCHEMAS.custom, wrapped('{', custom, '}')),
  ]
  return templateOf(wrapped('{', members, '}'))
}
