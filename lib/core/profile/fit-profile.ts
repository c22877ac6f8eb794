import { thousands } from '@/lib/core/count-text'
import { ISSUE_TEXT } from '@/lib/core/intake/issue-text'
import type { NamedCount, Profile, Warning } from './profile'
import { PROFILE_LIMITS } from './profile-limits'

const REST = 'others'
const NAMELESS = '(no name)'

/** A text cut to `most` UTF-16 units, with an ellipsis where it was cut, never within a character. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text
  const head = text.slice(0, most - 1)
  return `${/[\ud800-\udbff]$/.test(head) ? head.slice(0, -1) : head}…`
}

/** Counts under names that fit: without a name they go, equal ones are added up, and the rest is counted as `others`. */
function fitCounts(counts: NamedCount[], most: number): NamedCount[] {
  if (counts.length <= most && counts.every(({ name }) => name !== '' && name.length <= PROFILE_LIMITS.name))
    return counts
  const fitted = new Map<string, number>()
  for (const { name, count } of counts) {
    if (name === '') continue
    const short = cut(name, PROFILE_LIMITS.name)
    const kept = fitted.has(short) || fitted.size < most - 1 ? short : REST
    fitted.set(kept, (fitted.get(kept) ?? 0) + count)
  }
  return [...fitted].map(([name, count]) => ({ name, count }))
}

/** Names that fit and still differ from each other; JSON may have keys of no length. */
function fitNames(names: string[]): string[] {
  const taken = new Set<string>()
  return names.map((name) => {
    const told = name === '' ? NAMELESS : name
    let short = cut(told, PROFILE_LIMITS.name)
    for (let n = 2; taken.has(short); n++) short = `${cut(told, PROFILE_LIMITS.name - 8)} (${n})`
    taken.add(short)
    return short
  })
}

function leftOut(
  code: 'attributes-left-out' | 'files-not-listed',
  profile: Profile,
  most: number,
  all: number,
): Warning[] {
  if (all <= most) return []
  const where = { file: profile.files[0]?.name ?? '', row: null, column: null }
  const detail = `${thousands(most)} of ${thousands(all)}`
  return [{ code, message: ISSUE_TEXT[code]({ ...where, count: 1, detail }), where }]
}

/** The same profile within the limits of what is stored; most profiles are returned as they are. */
export function fitProfile(profile: Profile): Profile {
  const { attributes, population } = profile
  const names = fitNames(attributes.slice(0, PROFILE_LIMITS.attributes).map(({ name }) => name))
  const fittedName = new Map(names.map((name, i) => [attributes[i]!.name, name]))
  const warnings = [
    ...leftOut('attributes-left-out', profile, PROFILE_LIMITS.attributes, attributes.length),
    ...leftOut('files-not-listed', profile, PROFILE_LIMITS.files, profile.files.length),
    ...profile.warnings,
  ]
  return {
    ...profile,
    files: profile.files
      .slice(0, PROFILE_LIMITS.files)
      .map((file) => ({ ...file, name: cut(file.name, PROFILE_LIMITS.fileName) })),
    population: { ...population, states: fitCounts(population.states, PROFILE_LIMITS.states) },
    attributes: names.map((name, i) => (name === attributes[i]!.name ? attributes[i]! : { ...attributes[i]!, name })),
    hashes: profile.hashes
      .slice(0, PROFILE_LIMITS.hashes)
      .map((hash) => ({ ...hash, algorithm: cut(hash.algorithm, PROFILE_LIMITS.algorithm) })),
    roles: fitCounts(profile.roles, PROFILE_LIMITS.names),
    groups: fitCounts(profile.groups, PROFILE_LIMITS.names),
    collisions: profile.collisions
      .filter(({ attribute }) => fittedName.has(attribute))
      .slice(0, PROFILE_LIMITS.collisions)
      .map((collision) => ({ ...collision, attribute: fittedName.get(collision.attribute)! })),
    warnings: warnings.slice(0, PROFILE_LIMITS.warnings).map(({ code, message, where }) => ({
      code,
      message: cut(message, PROFILE_LIMITS.message),
      where: {
        ...where,
        file: cut(where.file, PROFILE_LIMITS.fileName),
        column: where.column === null ? null : cut(where.column, PROFILE_LIMITS.name),
      },
    })),
  }
}
