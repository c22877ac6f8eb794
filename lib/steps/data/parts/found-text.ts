import { countText } from '@/lib/core/count-text'
import { GENERIC, systemById } from '@/lib/core/intake/systems'
import type { Profile, ProfiledFile } from '@/lib/core/profile/profile'

const WITHOUT_USERS: Partial<Record<ProfiledFile['role'], string>> = {
  hashes: 'Password hashes',
  factors: 'Second factors',
  groups: 'Groups',
}

/** Whether one of the files holds the users themselves, and not only what is joined to them. */
export function holdsUsers({ files }: Pick<Profile, 'files'>): boolean {
  return files.some(({ role }) => role === 'users')
}

/** What was found, in a heading: `48,216 users from Auth0, 24 attributes`. */
export function foundText(profile: Profile): string {
  const system = systemById(profile.system)
  const from = system === GENERIC ? '' : ` from ${system.name}`
  if (holdsUsers(profile)) {
    return `${countText(profile.users, 'user')}${from}, ${countText(profile.attributes.length, 'attribute')}`
  }
  const what = profile.files
    .flatMap(({ role }) => WITHOUT_USERS[role] ?? [])
    .filter((name, at, all) => all.indexOf(name) === at)
  return `${what.join(' and ') || 'Records'}${from}, but not the users themselves`
}
