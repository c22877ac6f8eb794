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
const SWITCH = /^(blocked|disabled|locked|suspended|enabled|active|isactive|accountenabled)$/
const OFF = /^(false|no|0|disabled|inactive|blocked|suspended|deprovisioned|locked|locked_out)$/i
const INVERTED = /blocked|disabled|locked|suspended/i

type Place = 'id' | 'login' | 'email' | 'phone' | 'state' | 'given' | 'family' | 'shown' | 'roles' | 'groups'

/** Writes invented users as SCIM 2.0 users: what has a place in the core schema goes there, the rest into an extension. */
export function scimWriter(profile: Profile): (row: TwinRow, number: number) => JsonObject {
  if (profile.system === 'scim' || profile.system === 'wso2-is') return nativeWriter(profile)
  const holders = holdersOf(profile)
  return (row, number) => {
    const taken = new Set<string>()
    const valuesAt = (place: Place): string[] => {
      const name = holders[place].find((holder) => row[holder] !== undefined)
      if (name === undefined) return []
      taken.add(name)
      return [row[name]!].flat()
    }
    const [id] = valuesAt('id')
    const [email] = valuesAt('email')
    const [phone] = valuesAt('phone')
    const login = valuesAt('login')[0] ?? email ?? id ?? `twin-${number}`
    const [given] = valuesAt('given')
    const [family] = valuesAt('family')
    const [shown] = valuesAt('shown')
    const stateName = holders.state.find((holder) => row[holder] !== undefined)
    const [state] = valuesAt('state')
    const member = (value: string) => ({ value, display: value })
    const roles = valuesAt('roles').map(member)
    const groups = valuesAt('groups').map(member)
    const user: JsonObject = { schemas: [CORE], userName: login }
    if (id !== undefined) user.externalId = id
    if (given !== undefined || family !== undefined) {
      user.name = {
        ...(given !== undefined && { givenName: given }),
        ...(family !== undefined && { familyName: family }),
      }
    }
    if (shown !== undefined) user.displayName = shown
    if (email !== undefined) user.emails = [{ value: email, primary: true }]
    if (phone !== undefined) user.phoneNumbers = [{ value: phone, type: 'mobile' }]
    if (state !== undefined) user.active = OFF.test(state) === INVERTED.test(stateName!)
    if (roles.length > 0) user.roles = roles
    if (groups.length > 0) user.groups = groups
    const rest = Object.entries(row).filter(([name]) => !taken.has(name))
    if (rest.length > 0) {
      user.schemas = [CORE, CUSTOM]
      user[CUSTOM] = Object.fromEntries(rest.map(([name, value]): [string, Json] => [safeName(name), value]))
    }
    return user
  }
}

/** Attributes that can fill a place, best first. */
function holdersOf(profile: Profile): Record<Place, string[]> {
  const { fields } = systemById(profile.system)
  const names = profile.attributes.filter(({ confidential }) => confidential !== 'secret').map(({ name }) => name)
  const byFacet = (facet: Facet) =>
    (fields[facet] ?? []).flatMap((wanted) =>
      names.filter((name) => name === wanted || plainName(name) === plainName(wanted)),
    )
  const byName = (wanted: RegExp) => names.filter((name) => wanted.test(plainName(name.split('.').at(-1)!)))
  return {
    id: byFacet('id'),
    login: byFacet('login'),
    email: byFacet('email'),
    phone: byFacet('phone'),
    state: [...byFacet('state'), ...byName(SWITCH)],
    given: byName(GIVEN),
    family: byName(FAMILY),
    shown: byName(SHOWN),
    roles: byFacet('roles'),
    groups: byFacet('groups'),
  }
}

const safeName = (name: string) => name.replace(/[^A-Za-z0-9_-]+/g, '_').replace(/^_+|_+$/g, '') || 'attribute'

/** The attributes of a SCIM source have their places already. */
function nativeWriter(profile: Profile): (row: TwinRow, number: number) => JsonObject {
  const nesting = nestingOf(profile)
  return (row, number) => {
    const record = nestedRecord(row, nesting)
    const userName = typeof record.userName === 'string' ? record.userName : `twin-${number}`
    return { ...record, schemas: [CORE], userName }
  }
}
