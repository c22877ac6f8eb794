import { isAtLeast, type Role } from '@/lib/api/role'
import type { SignInSettings } from './settings'

/** The strongest role a person's groups give them on every plan of this server; null for none. */
export function roleOfGroups(settings: SignInSettings | null, groups: readonly string[]): Role | null {
  let strongest: Role | null = null
  for (const group of groups) {
    const role = settings?.groupRoles.get(group)
    if (role && (strongest === null || isAtLeast(role, strongest))) strongest = role
  }
  return strongest
}

/** Whether members of some group own every plan of this server, whoever else does. */
export function groupsOwn(settings: SignInSettings | null): boolean {
  return [...(settings?.groupRoles.values() ?? [])].includes('owner')
}
