/**
 * What a profile says of an export: counts, types, lengths and names of attributes. No field here can hold a user
 * record; this is also exactly what the command line prints and the server stores.
 */
export type Profile = {
  kind: 'profile'
  version: 1
  files: ProfiledFile[]
  /** Id of the legacy system (`SystemId`), or `generic` when no system is recognised. */
  system: string
  /** Why this system: the signs that were seen, strongest first; and the runner-up when it is close. */
  evidence: { signs: string[]; runnerUp: string | null }
  format: string
  /** People after merging all files; service accounts and template rows are counted in `population.notPeople`. */
  users: number
  population: Population
  attributes: AttributeProfile[]
  hashes: HashCount[]
  /** Names with member counts. Only what the files themselves contain. */
  roles: NamedCount[]
  groups: NamedCount[]
  /** Groups of users whose identifiers are equal after case folding, per identifier attribute. */
  collisions: { attribute: string; groups: number; users: number }[]
  warnings: Warning[]
}

export type ProfiledFile = {
  name: string
  bytes: number
  format: string
  /** Data records read from this file, whatever they describe. */
  records: number
  role: 'users' | 'hashes' | 'groups' | 'factors' | 'other'
  /** SHA-256 of the file as it was read, in hexadecimal: says later whether it is the same file, and nothing of it. */
  sha256?: string | undefined
}

/** How many people have what. `null` where the export cannot tell: unknown is never 0. */
export type Population = {
  notPeople: NamedCount[]
  withEmail: number | null
  withPhone: number | null
  withPassword: number | null
  withMfa: number | null
  withSocialLogin: number | null
  states: NamedCount[]
  /** People by age of the last login in days, counted back from `asOf`. */
  lastLogin: LastLogin | null
  /** People by age of the account; absent in profiles made before it was counted. */
  created?: AccountAges | null | undefined
}

/** When accounts were made. Only those the export still holds are seen: whoever was deleted since is missing. */
export type AccountAges = {
  /** The day the ages count back from, the same as of the last logins. */
  asOf: string
  /** One entry per 30 days, as in `LastLogin`. */
  byMonth: number[]
  older: number
  /** No date of creation. */
  unknown: number
  /** Made a year or longer ago and never logged in since; null where the export has no logins. */
  neverUsed: number | null
}

export type LastLogin = {
  /** ISO date of the newest login or creation seen, the day the ages count back from. */
  asOf: string
  /** One entry per 30 days: index 0 is 0 to 30 days ago; 24 entries, about two years. */
  byMonth: number[]
  older: number
  never: number
}

export type NamedCount = { name: string; count: number }
export type HashCount = { algorithm: string; count: number }

export const ATTRIBUTE_TYPES = [
  'text',
  'identifier',
  'email',
  'phone',
  'url',
  'ip',
  'boolean',
  'integer',
  'decimal',
  'date',
  'datetime',
  'epoch',
  'locale',
  'country',
  'timezone',
  'hash',
  'json',
  'binary',
  'empty',
] as const

export type AttributeType = (typeof ATTRIBUTE_TYPES)[number]

export type Pii = 'none' | 'personal' | 'special'
export type Confidential = 'no' | 'confidential' | 'secret'

export type AttributeProfile = {
  name: string
  type: AttributeType
  /** Non-empty share, 0..1, of `users`. */
  fill: number
  /** Distinct non-empty values: exact when `distinctExact`, else an estimate within about 2 %. */
  distinct: number
  distinctExact: boolean
  /** UTF-16 code units of the shortest and longest non-empty value; 0 when empty. */
  minLength: number
  maxLength: number
  /** Half of the values are at most this long; counted up to 256. Absent in profiles made before it was measured. */
  medianLength?: number | undefined
  /** Every non-empty value occurs once. */
  unique: boolean
  multiValued: boolean
  pii: Pii
  confidential: Confidential
  /** One sentence: why it is marked so. */
  why: string
  /** Shapes of values (`Aaaa.Aaaa@9.example`) shared by at least 10 users, most frequent first, at most 5. */
  shapes: NamedCount[]
  /** Only for non-personal attributes with few values, each seen at least 10 times; else empty. */
  values: NamedCount[]
}

/** Where a warning or an error is: rows count from 1 as an editor counts lines or records; null where none applies. */
export type Where = { file: string; row: number | null; column: string | null }
export type Warning = { code: string; message: string; where: Where }
