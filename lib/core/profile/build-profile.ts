import type { FileIntake } from '@/lib/core/intake/file-intake'
import { GENERIC } from '@/lib/core/intake/systems'
import { profileAttribute } from './attribute-profile'
import { closingWarnings } from './closing-warnings'
import type { FileProfile, Shared } from './file-profile'
import { fitProfile } from './fit-profile'
import type { Profile } from './profile'
import type { FileMeta } from './profiler'

const NO_COLLISION = { groups: 0, users: 0 }

/** Puts together what the files have said so far. */
export function buildProfile(
  files: FileMeta[],
  intakes: FileIntake[],
  profiles: FileProfile[],
  shared: Shared,
): Profile {
  const { heads } = shared
  const read = profiles.filter((_, i) => intakes[i]!.error === null && profiles[i]!.shape !== null)
  const userFiles = read.filter(({ role }) => role === 'users')
  const onlyJoined = userFiles.length === 0 && read.some(({ role }) => role === 'hashes' || role === 'factors')
  const users = onlyJoined ? Math.max(heads.passwordIds.size, heads.factorIds.size) : heads.people
  const table = onlyJoined ? shared.joinedAttributes : shared.attributes
  const leading = [...userFiles, ...read].filter(({ recognised }) => recognised !== null)
  const best = leading.reduce<FileProfile | null>(
    (found, file) => (found === null || file.recognised!.score > found.recognised!.score ? file : found),
    null,
  )
  const recognised = best?.recognised
  const formats = [...new Set(read.map(({ shape }) => shape!.format))]
  return fitProfile({
    kind: 'profile',
    version: 1,
    files: files.map(({ name, bytes }, i) => ({
      name,
      bytes,
      format: `${profiles[i]!.shape?.format ?? 'unreadable'}${intakes[i]!.gzip ? '+gzip' : ''}`,
      records: profiles[i]!.records,
      role: profiles[i]!.role,
    })),
    system: recognised?.system.id ?? GENERIC.id,
    evidence: { signs: recognised?.signs ?? [], runnerUp: recognised?.runnerUp ?? null },
    format: formats.length > 1 ? 'mixed' : (formats[0] ?? 'unknown'),
    users,
    population: heads.population(),
    attributes: table.columns.map((column) => profileAttribute(column, users)),
    hashes: heads.hashCounts(),
    roles: heads.roles.list(),
    groups: heads.groups.list(),
    collisions: table.columns
      .map(({ name, identifier }) => ({ attribute: name, ...(identifier?.collisions ?? NO_COLLISION) }))
      .filter(({ groups }) => groups > 0),
    warnings: [...closingWarnings(read, shared, table), ...shared.issues.warnings()],
  })
}
