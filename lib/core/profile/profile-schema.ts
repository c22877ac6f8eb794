import * as z from 'zod'
import { ATTRIBUTE_TYPES, type Profile } from './profile'
import { PROFILE_LIMITS, SHARED_BY } from './profile-limits'

/*
 * The server's door for profiles. Strict at every level: there is no key under which a user record could travel, lists
 * of values are bounded, and every published shape or value must have been seen at least ten times.
 */
const name = z.string().min(1).max(PROFILE_LIMITS.name)
const count = z.number().int().min(0).max(2_000_000_000)
const nullableCount = count.nullable()
const namedCount = z.strictObject({ name, count })
const seenTenTimes = z.strictObject({ name, count: count.min(SHARED_BY) })

const attribute = z.strictObject({
  name,
  type: z.enum(ATTRIBUTE_TYPES),
  fill: z.number().min(0).max(1),
  distinct: count,
  distinctExact: z.boolean(),
  minLength: count,
  maxLength: count,
  medianLength: count.optional(),
  unique: z.boolean(),
  multiValued: z.boolean(),
  pii: z.enum(['none', 'personal', 'special']),
  confidential: z.enum(['no', 'confidential', 'secret']),
  why: z.string().max(400),
  shapes: z.array(seenTenTimes).max(5),
  values: z.array(seenTenTimes).max(50),
})

const warning = z.strictObject({
  code: z.string().max(60),
  message: z.string().max(PROFILE_LIMITS.message),
  where: z.strictObject({
    file: z.string().max(PROFILE_LIMITS.fileName),
    row: nullableCount,
    column: z.string().max(PROFILE_LIMITS.name).nullable(),
  }),
})

export const profileSchema = z.strictObject({
  kind: z.literal('profile'),
  version: z.literal(1),
  files: z
    .array(
      z.strictObject({
        name: z.string().max(PROFILE_LIMITS.fileName),
        bytes: z.number().int().min(0),
        format: z.string().max(40),
        records: count,
        role: z.enum(['users', 'hashes', 'groups', 'factors', 'other']),
        sha256: z
          .string()
          .regex(/^[0-9a-f]{64}$/)
          .optional(),
      }),
    )
    .max(PROFILE_LIMITS.files),
  system: z.string().max(40),
  evidence: z.strictObject({ signs: z.array(z.string().max(200)).max(20), runnerUp: z.string().max(40).nullable() }),
  format: z.string().max(40),
  users: count,
  population: z.strictObject({
    notPeople: z.array(namedCount).max(20),
    withEmail: nullableCount,
    withPhone: nullableCount,
    withPassword: nullableCount,
    withMfa: nullableCount,
    withSocialLogin: nullableCount,
    states: z.array(namedCount).max(PROFILE_LIMITS.states),
    lastLogin: z
      .strictObject({ asOf: z.iso.date(), byMonth: z.array(count).length(24), older: count, never: count })
      .nullable(),
    created: z
      .strictObject({
        asOf: z.iso.date(),
        byMonth: z.array(count).length(24),
        older: count,
        unknown: count,
        neverUsed: nullableCount,
      })
      .nullish(),
  }),
  attributes: z.array(attribute).max(PROFILE_LIMITS.attributes),
  hashes: z
    .array(z.strictObject({ algorithm: z.string().max(PROFILE_LIMITS.algorithm), count }))
    .max(PROFILE_LIMITS.hashes),
  roles: z.array(namedCount).max(PROFILE_LIMITS.names),
  groups: z.array(namedCount).max(PROFILE_LIMITS.names),
  collisions: z.array(z.strictObject({ attribute: name, groups: count, users: count })).max(PROFILE_LIMITS.collisions),
  warnings: z.array(warning).max(PROFILE_LIMITS.warnings),
}) satisfies z.ZodType<Profile>
