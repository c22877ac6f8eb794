import type { Profile } from './profile'

/** A count that differs between two profiles; null where a profile cannot tell. */
export type Changed = { name: string; before: number | null; after: number | null }

/** What a newer export of the same system changed. Shares of `fills` are 0..1. */
export type ProfileChange = {
  counts: Changed[]
  added: string[]
  gone: string[]
  fills: Changed[]
  hashes: Changed[]
}

/** A smaller move of a share of filled values is noise of a growing user base. */
const FILL_STEP = 0.01
/** Exports of one thing share most of their attributes. */
const ALIKE = 0.6

const COUNTS = [
  ['with an e-mail address', 'withEmail'],
  ['with a phone number', 'withPhone'],
  ['with a password', 'withPassword'],
  ['with a second factor', 'withMfa'],
  ['with a social login', 'withSocialLogin'],
] as const

/** The profile, of those kept, that this one is a newer export of: same system and mostly the same attributes. */
export function earlierOf<T extends { profile: Profile }>(profile: Profile, kept: readonly T[]): T | null {
  const names = new Set(profile.attributes.map(({ name }) => name))
  const shared = ({ profile: old }: T) => {
    const both = old.attributes.filter(({ name }) => names.has(name)).length
    return both / Math.max(1, Math.min(names.size, old.attributes.length))
  }
  const alike = kept.filter((item) => item.profile.system === profile.system && shared(item) >= ALIKE)
  return alike.reduce<T | null>((best, item) => (best && shared(best) >= shared(item) ? best : item), null)
}

/** All that differs, counts first; nothing that is equal. */
export function compareProfiles(before: Profile, after: Profile): ProfileChange {
  const old = new Map(before.attributes.map((attribute) => [attribute.name, attribute]))
  const now = new Set(after.attributes.map(({ name }) => name))
  const counts = [
    { name: 'users', before: before.users, after: after.users },
    ...COUNTS.map(([name, key]) => ({ name, before: before.population[key], after: after.population[key] })),
  ]
  const fills = after.attributes.flatMap(({ name, fill }): Changed[] => {
    const known = old.get(name)
    return known && Math.abs(known.fill - fill) >= FILL_STEP ? [{ name, before: known.fill, after: fill }] : []
  })
  const algorithms = new Set([...before.hashes, ...after.hashes].map(({ algorithm }) => algorithm))
  const countOf = (profile: Profile, wanted: string) =>
    profile.hashes.find(({ algorithm }) => algorithm === wanted)?.count ?? 0
  return {
    counts: counts.filter((count) => count.before !== count.after),
    added: [...now].filter((name) => !old.has(name)),
    gone: [...old.keys()].filter((name) => !now.has(name)),
    fills: fills.sort((a, b) => Math.abs(b.after! - b.before!) - Math.abs(a.after! - a.before!)),
    hashes: [...algorithms]
      .map((name) => ({ name, before: countOf(before, name), after: countOf(after, name) }))
      .filter((count) => count.before !== count.after),
  }
}
