import { plainName } from '@/lib/core/intake/name-match'
import { systemById } from '@/lib/core/intake/systems'
import type { Facet } from '@/lib/core/intake/systems/facet'
import type { Json, JsonObject } from '@/lib/core/json'
import type { Profile } from '@/lib/core/profile/profile'
import { nestedRecord, nestingOf } from './nested-record'
import type { TwinRow } from './twin'

const CORE = 'urn:ietf:params:scim:schemas:core:2.0:User'
const CUSTOM = 'urn:scim:schemas:extension:custom:User'
const GIVEN = /^(givenname|firstname|fname|vorname|prenom|nombre)$/
const FAMILY = /^(familyname|lastname|surname|sn|lname|nachname|apellidos?)$/
const SHOWN = /^(displayname|name|fullname|cn)$/
const OFF = /^(false|no|0|disabled|inactive|blocked|suspended|deprovisioned|locked|locked_out)$/i
const INVERTED = /blocked|disabled|locked|suspended/i

/** An invented user as a SCIM 2.0 user: what has a place in the core schema goes there, the rest into an extension. */
export function scimUser(row: TwinRow, profile: Profile, number: number): JsonObject {
  if (profile.system === 'scim' || profile.system === 'wso2-is') return native(row, profile, number)
  const { fields } = systemById(profile.system)
  const taken = new Set<string>()
  const first = (name: string) => {
    const value = row[name]
    taken.add(name)
    return Array.isArray(value) ? value[0]! : value!
  }
  const byFacet = (facet: Facet) => {
    for (const wanted of fields[facet] ?? []) {
      const name = Object.keys(row).find((own) => own === wanted || plainName(own) === plainName(wanted))
      if (name !== undefined) return name
    }
    return null
  }
  const textOf = (name: string | null) => (name === null ? null : first(name))
  const byName = (wanted: RegExp) =>
    Object.keys(row).find((name) => wanted.test(plainName(name.split('.').at(-1)!))) ?? null
  const email = textOf(byFacet('email'))
  const phone = textOf(byFacet('phone'))
  const id = textOf(byFacet('id'))
  const login = textOf(byFacet('login')) ?? email ?? id ?? `twin-${number}`
  const given = textOf(byName(GIVEN))
  const family = textOf(byName(FAMILY))
  const shown = textOf(byName(SHOWN))
  const stateName = byFacet('state')
  const state = textOf(stateName)
  const roles = listOf(row, byFacet('roles'), taken)
  const groups = listOf(row, byFacet('groups'), taken)
  const user: JsonObject = { schemas: [CORE], userName: login }
  if (id !== null) user.externalId = id
  if (given !== null || family !== null) {
    user.name = { ...(given === null ? {} : { givenName: given }), ...(family === null ? {} : { familyName: family }) }
  }
  if (shown !== null) user.displayName = shown
  if (email !== null) user.emails = [{ value: email, primary: true }]
  if (phone !== null) user.phoneNumbers = [{ value: phone, type: 'mobile' }]
  if (state !== null) user.active = OFF.test(state) === INVERTED.test(stateName!)
  if (roles.length > 0) user.roles = roles
  if (groups.length > 0) user.groups = groups
  const rest = Object.entries(row).filter(([name]) => !taken.has(name))
  if (rest.length > 0) {
    user.schemas = [CORE, CUSTOM]
    user[CUSTOM] = Object.fromEntries(rest.map(([name, value]): [string, Json] => [safeName(name), value]))
  }
  return user
}

const safeName = (name: string) => name.replace(/[^A-Za-z0-9_-]+/g, '_').replace(/^_+|_+$/g, '') || 'attribute'

function listOf(row: TwinRow, name: string | null, taken: Set<string>): JsonObject[] {
  if (name === null || row[name] === undefined) return []
  taken.add(name)
  return [row[name]].flat().map((value) => ({ value, display: value }))
}

/** The attributes of a SCIM source have their places already. */
function native(row: TwinRow, profile: Profile, number: number): JsonObject {
  const record = nestedRecord(row, nestingOf(profile))
  return {
    ...record,
    schemas: [CORE],
    userName: typeof record.userName === 'string' ? record.userName : `twin-${number}`,
  }
}
