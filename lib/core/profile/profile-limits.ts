/** The most a plan keeps of one profile; the server refuses more, so no export may give more. */
export const PROFILE_LIMITS = {
  /** UTF-16 units of a name of an attribute, role, group or state. */
  name: 200,
  message: 600,
  fileName: 300,
  algorithm: 120,
  files: 2000,
  attributes: 2000,
  /** Names of roles, and of groups. */
  names: 2000,
  states: 50,
  hashes: 100,
  collisions: 20,
  warnings: 200,
} as const

/** A shape, a value or one of many states that fewer people share could point at one of them, and is never shown. */
export const SHARED_BY = 10
