import { isWritable } from '@/lib/core/asgardeo/catalogue'
import type { Lane } from '../lane'
import { isPrimaryEmail, isUsername } from '../lane-kind'

/** A member of a JSON object: a lane's value, or an object of members. */
type Leaf = { name: string; lane: Lane }
type Branch = { name: string; children: Member[] }
export type Member = Leaf | Branch

/** An element of a list of typed values: `{"type":"…","field":…}`. */
export type Element = { lane: Lane; type: string | undefined; field: string }

/** Where each lane stands in a SCIM user, by schema. */
export type ScimLayout = {
  core: Member[]
  enterprise: Member[]
  system: Member[]
  custom: Member[]
  /** Addresses with a type; the primary one is not among them. */
  emails: Element[]
  /** Other lists: phone numbers, addresses, photos. */
  lists: { name: string; elements: Element[] }[]
}

const TYPED = /^(emails|phoneNumbers|addresses|photos|entitlements|x509Certificates)(?:\.(\w+))?$/

function place(children: Member[], [head = '', ...rest]: readonly string[], lane: Lane): void {
  const known = children.find(({ name }) => name === head)
  if (rest.length === 0) {
    // Two sources for one attribute: the first row of the mapping stands.
    if (!known) children.push({ name: head, lane })
    return
  }
  if (known && 'lane' in known) return
  const branch: Branch = known ?? { name: head, children: [] }
  if (!known) children.push(branch)
  place(branch.children, rest, lane)
}

function elementOf(list: string, type: string | undefined, lane: Lane): Element {
  // The claim behind an address with a type holds it as one text.
  return { lane, type, field: list === 'addresses' ? 'formatted' : 'value' }
}

/** Lanes that no import carries are left out; in test files also those with phone numbers. */
export function scimLayout(lanes: readonly Lane[], isTest: boolean): ScimLayout {
  const layout: ScimLayout = { core: [], enterprise: [], system: [], custom: [], emails: [], lists: [] }
  const lists = new Map<string, Element[]>()
  for (const lane of lanes) {
    const { attribute, customType } = lane
    if (isUsername(lane) || isPrimaryEmail(lane) || (isTest && lane.holdsPhones)) continue
    if (customType) place(layout.custom, lane.name.split('.'), lane)
    if (!attribute?.scim || !isWritable(attribute)) continue
    const { schema, path } = attribute.scim
    const match = schema === 'core' ? TYPED.exec(path) : null
    if (match) lists.set(match[1]!, [...(lists.get(match[1]!) ?? []), elementOf(match[1]!, match[2], lane)])
    else place(layout[schema === 'core-common' ? 'core' : schema], path.split('.'), lane)
  }
  for (const [list, elements] of lists) {
    if (list === 'emails') layout.emails = elements
    else layout.lists.push({ name: list, elements })
  }
  return layout
}
