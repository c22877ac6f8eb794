/** What the profile wants to know of a person, whatever the system calls it. */
export const FACETS = [
  'id',
  'login',
  'email',
  'phone',
  'password',
  'salt',
  'scheme',
  'factor',
  'lastLogin',
  'created',
  'state',
  /** Switches that turn somebody off, and moments since when somebody is off. */
  'off',
  'roles',
  'groups',
] as const

export type Facet = (typeof FACETS)[number]
