import { isJsonObject, type Json, type JsonObject } from '@/lib/core/json'
import type { AttributeProfile, Profile } from '@/lib/core/profile/profile'
import type { TwinRow } from './twin'

const URN = /^(urn:.+:[A-Za-z]\w*)(?:\.(.+))?$/
/** Vendors write these as lists of objects, so their parts go into one. */
const OBJECT_LISTS =
  /^(emails|phoneNumbers|phone_numbers|addresses|roles|groups|photos|identities|accounts|registrations|memberships|providerUserInfo|email_addresses)$/

/** Where the attributes of a profile stand in a nested record. */
export type Nesting = {
  place(name: string): string[]
  type(name: string): AttributeProfile['type'] | undefined
  /** Attributes whose value is JSON text that holds further attributes, with the least length of that text. */
  embedded: Map<string, number>
}

/** How the attributes of a profile nest. */
export function nestingOf(profile: Profile): Nesting {
  const types = new Map(profile.attributes.map(({ name, type }) => [name, type]))
  const embedded = new Map(
    profile.attributes
      .filter(
        ({ name, type }) => type === 'json' && profile.attributes.some((other) => other.name.startsWith(`${name}.`)),
      )
      .map(({ name, minLength }) => [name, minLength]),
  )
  return { place: pathOf, type: (name) => types.get(name), embedded }
}

function pathOf(name: string): string[] {
  const urn = URN.exec(name)
  if (urn) return urn[2] === undefined ? [urn[1]!] : [urn[1]!, ...urn[2].split('.')]
  return name.split('.').filter((key) => key !== '')
}

/** Text as the JSON value it stands for. */
function jsonOf(text: string, type: AttributeProfile['type'] | undefined): Json {
  if (type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true'
  if (type === 'integer' && /^[1-9]\d{0,14}$|^0$/.test(text)) return Number(text)
  return text
}

/** An invented user as a nested record, in the form of the source's own JSON. */
export function nestedRecord(row: TwinRow, nesting: Nesting): JsonObject {
  const record: JsonObject = {}
  for (const [name, value] of Object.entries(row)) {
    const path = nesting.place(name)
    if (path.length === 0 || nesting.embedded.has(name)) continue
    const type = nesting.type(name)
    put(record, path, Array.isArray(value) ? value.map((text) => jsonOf(text, type)) : jsonOf(value, type))
  }
  for (const name of nesting.embedded.keys()) foldAt(record, nesting.place(name), nesting.embedded.get(name)!)
  return record
}

/** Puts a value at its path. Lists of objects take the members of a list one by one, each into an object of its own. */
function put(into: JsonObject, path: string[], value: Json): void {
  const isInList = path.slice(0, -1).some((key) => OBJECT_LISTS.test(key))
  if (Array.isArray(value) && isInList)
    value.forEach((item, member) => {
      putAt(into, path, item, member)
    })
  else putAt(into, path, value, 0)
}

function putAt(into: JsonObject, path: string[], value: Json, member: number): void {
  let at = into
  for (const key of path.slice(0, -1)) {
    const inner = Object.hasOwn(at, key) ? at[key] : undefined
    if (OBJECT_LISTS.test(key)) {
      const list: Json[] = Array.isArray(inner) ? inner : []
      if (!Array.isArray(inner)) define(at, key, list)
      while (list.length <= member) list.push({})
      const found = list[member]
      at = isJsonObject(found) ? found : {}
      list[member] = at
    } else if (isJsonObject(inner)) at = inner
    else {
      const made: JsonObject = {}
      define(at, key, made)
      at = made
    }
  }
  define(at, path.at(-1)!, value)
}

/** Also for names such as `__proto__`, which an assignment would not store. */
function define(into: JsonObject, key: string, value: Json): void {
  Object.defineProperty(into, key, { value, enumerable: true, configurable: true, writable: true })
}

/** Turns what stands at a path into JSON text, as the source has it. */
function foldAt(record: JsonObject, path: string[], least: number): void {
  let at: Json | undefined = record
  for (const key of path.slice(0, -1))
    at = typeof at === 'object' && at !== null && !Array.isArray(at) ? at[key] : undefined
  const last = path.at(-1)!
  if (typeof at !== 'object' || at === null || Array.isArray(at) || at[last] === undefined) return
  if (typeof at[last] === 'object') define(at, last, paddedJson(at[last], least))
}

/** JSON text of at least a length: blanks before its end change nothing. */
function paddedJson(value: Json, least: number): string {
  const text = JSON.stringify(value)
  return text.slice(0, -1).padEnd(least - 1) + text.slice(-1)
}
