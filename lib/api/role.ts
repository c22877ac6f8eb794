/** What a person may do with a plan, weakest first; each role may do what those before it may. */
export const ROLES = ['viewer', 'commenter', 'reviewer', 'editor', 'owner'] as const
export type Role = (typeof ROLES)[number]

export function isAtLeast(role: Role, needed: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(needed)
}
