/** Several stored profiles as one: the newest of each legacy system, added up. */
import type { Fact, Origin } from '@/lib/core/facts/fact'
import { known, UNKNOWN } from '@/lib/core/facts/fact'
import type { StoredProfile } from '@/lib/core/plan/plan'
import type {
  AccountAges,
  AttributeProfile,
  HashCount,
  LastLogin,
  NamedCount,
  Profile,
} from '@/lib/core/profile/profile'

export type Measured = { origin: Origin; profiles: Profile[] }

/** Null when nothing was dropped yet. `profiles` come newest first. */
export function measure(stored: readonly StoredProfile[]): Measured | null {
  const newest = stored.filter(
    (item, index) => stored.findIndex((other) => other.profile.system === item.profile.system) === index,
  )
  const first = newest[0]
  if (!first) return null
  const names = newest.flatMap((item) => item.profile.files.map((file) => file.name))
  return {
    origin: { kind: 'file', name: names.join(', '), date: first.addedAt.slice(0, 10) },
    profiles: newest.map((item) => item.profile),
  }
}

/** The sum over all systems; unknown as soon as one of them cannot tell. */
export function total(measured: Measured | null, count: (profile: Profile) => number | null): Fact<number> {
  if (!measured) return UNKNOWN
  const counts = measured.profiles.map(count)
  if (counts.some((value) => value === null)) return UNKNOWN
  return known(
    counts.reduce<number>((sum, value) => sum + (value ?? 0), 0),
    measured.origin,
  )
}

/** Counts under equal names are added. Empty lists are unknown: few files hold roles, and none says there are none. */
export function named(measured: Measured | null, read: (profile: Profile) => NamedCount[]): Fact<NamedCount[]> {
  const counts = new Map<string, number>()
  for (const profile of measured?.profiles ?? []) {
    for (const { name, count } of read(profile)) counts.set(name, (counts.get(name) ?? 0) + count)
  }
  if (!measured || counts.size === 0) return UNKNOWN
  return known(
    [...counts].map(([name, count]) => ({ name, count })),
    measured.origin,
  )
}

export function hashCounts(measured: Measured | null): Fact<HashCount[]> {
  const fact = named(measured, (profile) => profile.hashes.map((hash) => ({ name: hash.algorithm, count: hash.count })))
  if (!fact.known) return UNKNOWN
  return known(
    fact.value.map(({ name, count }) => ({ algorithm: name, count })),
    fact.origin,
  )
}

/** Histograms are added month by month; each counts back from its own newest day, and the oldest of these is shown. */
export function lastLogins(measured: Measured | null): Fact<LastLogin> {
  if (!measured) return UNKNOWN
  const all = measured.profiles.map((profile) => profile.population.lastLogin)
  if (all.length === 0 || all.some((item) => item === null)) return UNKNOWN
  const measuredAll = all.filter((item) => item !== null)
  return known(
    measuredAll.reduce((sum, item) => ({
      asOf: earlier(sum.asOf, item.asOf),
      byMonth: sum.byMonth.map((count, month) => count + (item.byMonth[month] ?? 0)),
      older: sum.older + item.older,
      never: sum.never + item.never,
    })),
    measured.origin,
  )
}

/** Ages of accounts, added up like the last logins; unknown as soon as one system cannot tell. */
export function accountAges(measured: Measured | null): Fact<AccountAges> {
  if (!measured) return UNKNOWN
  const all = measured.profiles.flatMap((profile) => profile.population.created ?? [])
  if (all.length === 0 || all.length < measured.profiles.length) return UNKNOWN
  return known(
    all.reduce((sum, item) => ({
      asOf: earlier(sum.asOf, item.asOf),
      byMonth: sum.byMonth.map((count, month) => count + (item.byMonth[month] ?? 0)),
      older: sum.older + item.older,
      unknown: sum.unknown + item.unknown,
      neverUsed: sum.neverUsed === null || item.neverUsed === null ? null : sum.neverUsed + item.neverUsed,
    })),
    measured.origin,
  )
}

/** Users by the locale of their account, from the fullest attribute of locales whose values may be shown. */
export function languages(measured: Measured | null): Fact<NamedCount[]> {
  return named(measured, ({ attributes: all }) => {
    const locales = all.filter(({ type, values }) => type === 'locale' && values.length > 0)
    return locales.reduce<AttributeProfile | null>((a, b) => (a && a.fill >= b.fill ? a : b), null)?.values ?? []
  })
}

/** One attribute list over all systems; equal names are one attribute, with the stricter mark and the weighted fill. */
export function attributes(measured: Measured): AttributeProfile[] {
  const users = measured.profiles.reduce((sum, profile) => sum + profile.users, 0)
  const merged = new Map<string, AttributeProfile>()
  for (const profile of measured.profiles) {
    const weight = users === 0 ? 0 : profile.users / users
    for (const attribute of profile.attributes) {
      const weighted = { ...attribute, fill: measured.profiles.length === 1 ? attribute.fill : attribute.fill * weight }
      const before = merged.get(attribute.name)
      merged.set(attribute.name, before ? join(before, weighted) : weighted)
    }
  }
  return [...merged.values()]
}

const PII = ['none', 'personal', 'special'] as const
const SECRECY = ['no', 'confidential', 'secret'] as const

function join(a: AttributeProfile, b: AttributeProfile): AttributeProfile {
  return {
    ...a,
    type: a.type === b.type ? a.type : 'text',
    fill: a.fill + b.fill,
    distinct: Math.max(a.distinct, b.distinct),
    distinctExact: false,
    minLength: Math.min(a.minLength, b.minLength),
    maxLength: Math.max(a.maxLength, b.maxLength),
    // Two medians have no median of both.
    medianLength: undefined,
    unique: false,
    multiValued: a.multiValued || b.multiValued,
    pii: PII[Math.max(PII.indexOf(a.pii), PII.indexOf(b.pii))] ?? a.pii,
    confidential: SECRECY[Math.max(SECRECY.indexOf(a.confidential), SECRECY.indexOf(b.confidential))] ?? a.confidential,
  }
}

function earlier(a: string, b: string): string {
  return a.localeCompare(b) <= 0 ? a : b
}
