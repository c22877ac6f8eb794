import { plainName } from '@/lib/core/intake/name-match'
import { systemById } from '@/lib/core/intake/systems'
import type { Facet } from '@/lib/core/intake/systems/facet'
import { dayOf } from '@/lib/core/iso-date'
import type { AttributeProfile, Profile } from '@/lib/core/profile/profile'
import { AttributeTwin, scaledDistinct } from './attribute-twin'
import { ExactShare, inProportion, Urn } from './exact-share'
import { loginDays } from './login-days'
import { shapesWithRest } from './make-value'
import { createRandom } from './random'
import { RoleMix } from './role-mix'

/** One invented user by attribute name: a list where the attribute is one, else a text; what is empty is left out. */
export type TwinRow = Record<string, string | string[]>

export type TwinOptions = { users: number; seed: number }

/** The newest day where a profile knows of no login. */
const SOME_DAY = '2025-01-01'

const WORDS_APART = 5000
/** Of fewer different values none is stretched to the shortest and longest of the source. */
const FEW = 8

type Lane = { attribute: AttributeProfile; share: ExactShare | null; draw: () => string[] }

/**
 * Invented users that look like those a profile was made of: the same attributes, fill, lengths, shapes, repeats, case
 * collisions, states, roles and ages of logins. Made from the profile alone, which holds no record, and from invented
 * words and reserved numbers, so no value is anybody's. The same profile, number and seed give the same users.
 */
export function* createTwin(profile: Profile, options: TwinOptions): Generator<TwinRow> {
  const lanes = lanesOf(profile, options)
  for (let user = 0; user < options.users; user++) {
    const chosen = new Map<ExactShare, boolean>()
    const entries: [string, string | string[]][] = []
    for (const { attribute, share, draw } of lanes) {
      if (!share) continue
      let has = chosen.get(share)
      if (has === undefined) {
        has = share.next()
        chosen.set(share, has)
      }
      if (!has) continue
      const values = draw()
      if (values.length > 0) entries.push([attribute.name, attribute.multiValued ? values : values[0]!])
    }
    yield Object.fromEntries(entries)
  }
}

/** The first rows of a twin, for previews and samples. */
export function twinRows(profile: Profile, count: number, seed = 1): TwinRow[] {
  return [...createTwin(profile, { users: count, seed })]
}

function lanesOf(profile: Profile, { users, seed }: TwinOptions): Lane[] {
  const system = systemById(profile.system)
  const holderOf = (facet: Facet) => {
    for (const wanted of system.fields[facet] ?? []) {
      const found = profile.attributes.find(({ name }) => name === wanted || plainName(name) === plainName(wanted))
      if (found) return found.name
    }
    return null
  }
  const loginHolder = holderOf('lastLogin')
  const mixes = new Map([
    [holderOf('roles'), profile.roles],
    [holderOf('groups'), profile.groups],
  ])
  const scale = profile.users === 0 ? 1 : users / profile.users
  const shares = new Map<string, ExactShare>()
  const lastLogin = profile.population.lastLogin
  const today = dayOf(lastLogin?.asOf ?? SOME_DAY)
  const hashes = profile.hashes.map(({ count }) => count)
  const algorithms = new Urn(
    profile.hashes.map(({ algorithm }) => algorithm),
    inProportion(hashes, Math.round(hashes.reduce((sum, count) => sum + count, 0) * scale)),
    createRandom(`${seed}/hashes`),
  )
  return profile.attributes.map((attribute) => {
    const { name } = attribute
    const seen = Math.round(attribute.fill * profile.users)
    const filled = Math.round(attribute.fill * users)
    // Binary values have no text form; an attribute that nobody has stays empty.
    if (filled === 0 || attribute.type === 'binary' || attribute.type === 'empty') {
      return { attribute, share: null, draw: () => [] }
    }
    const random = createRandom(`${seed}/${name}`)
    // Parts of one thing that are equally often there are there together.
    const group = `${name.slice(0, Math.max(0, name.lastIndexOf('.')))}/${filled}`
    const share = shares.get(group) ?? new ExactShare(filled, users, createRandom(`${seed}/share/${group}`))
    shares.set(group, share)
    const mix = mixes.get(name)
    if (mix && mix.length > 0 && attribute.confidential !== 'secret') {
      const roles = new RoleMix(mix, scale, filled, random)
      return { attribute, share, draw: () => roles.draw() }
    }
    const found = profile.collisions.find((collision) => collision.attribute === name) ?? { groups: 0, users: 0 }
    const collisions = { groups: Math.round(found.groups * scale), users: Math.round(found.users * scale) }
    const isLogin = name === loginHolder && lastLogin !== null
    // Each login is drawn anew: a moment repeated would be counted twice in its month.
    const distinct = isLogin ? filled : scaledDistinct(attribute, seen, filled)
    const shortest = random.below(distinct)
    const longest = (shortest + 1 + random.below(Math.max(1, distinct - 1))) % distinct
    const maker = {
      start: random.below(WORDS_APART),
      shortest: distinct >= FEW ? shortest : -1,
      longest: distinct >= FEW ? longest : -1,
      drawAlgorithm: () => algorithms.draw(),
      attribute,
      distinct,
      random,
      today,
      loginDay: isLogin ? loginDays(lastLogin, filled, random) : null,
      system: profile.system,
      shapes: shapesWithRest(attribute, profile),
    }
    const twin = new AttributeTwin(maker, filled, collisions, seen)
    return { attribute, share, draw: () => twin.draw() }
  })
}
