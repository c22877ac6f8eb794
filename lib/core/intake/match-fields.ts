import { coreName, plainName } from './name-match'
import type { FileShape } from './readers/reader'
import { FACETS, type Facet } from './systems/facet'
import type { System } from './systems/system'

export type MatchedFields = Record<Facet, string[]> & {
  /** The file has passwords or hashes, so a record without one has none. */
  holdsPasswords: boolean
  /** The file has last logins, so a record without one never logged in. */
  holdsLogins: boolean
}

/** Where members of a list have a name to show, their ids say nothing more. */
const hasDisplay = (name: string, names: Set<string>) =>
  name.endsWith('.value') && names.has(name.replace(/value$/, 'display')) && !/^(emails|phoneNumbers)\./.test(name)

/**
 * The attribute names of this file that answer each facet. A table can only have what its header names; a nested
 * record may have a declared attribute that the sample happened to miss, so declared names stay.
 */
export function matchFields(system: System, shape: FileShape, names: Set<string>): MatchedFields {
  const byPlain = new Map<string, string[]>()
  for (const name of names) {
    const plain = plainName(name)
    byPlain.set(plain, [...(byPlain.get(plain) ?? []), name])
  }
  const byCore = new Map<string, string[]>()
  if (system.id === 'generic') {
    for (const name of names) byCore.set(coreName(name), [...(byCore.get(coreName(name)) ?? []), name])
  }
  const declaredStay = shape.header === null && system.id !== 'generic'
  const fields = {} as MatchedFields
  for (const facet of FACETS) {
    const declared = [...(system.fields[facet] ?? []), ...(system.fieldsIn?.(names)[facet] ?? [])]
    const found = declared.flatMap((wanted) => {
      const matches = byPlain.get(plainName(wanted)) ?? []
      return names.has(wanted) || (matches.length === 0 && declaredStay) ? [wanted] : matches
    })
    // An id of something else would make one person of several.
    if (found.length === 0 && facet !== 'id') {
      for (const wanted of system.fields[facet] ?? []) found.push(...(byCore.get(plainName(wanted)) ?? []))
    }
    const own =
      shape.header === null || facet === 'roles' || facet === 'groups'
        ? found
        : found.filter((name) => shape.header!.includes(name))
    fields[facet] = [...new Set(own)].filter((name) => !hasDisplay(name, names))
  }
  // Where a system never gives passwords out, an empty column of that name says nothing.
  const isObject = (name: string) => shape.header === null && [...names].some((one) => one.startsWith(`${name}.`))
  const isThere = (name: string) =>
    !isObject(name) &&
    names.has(name) &&
    (shape.header === null || system.hashes !== 'never' || shape.sample.some((record) => record[name]))
  fields.holdsPasswords =
    fields.password.some(isThere) ||
    (system.passwords !== undefined && shape.header === null && system.hashes === 'in-export' && !system.hasPassword)
  fields.holdsLogins = fields.lastLogin.some((name) => names.has(name))
  return fields
}
