import * as z from 'zod'
import type { RehearsalTotals } from './totals'

const count = z.number().int().min(0).max(1e10)
const share = z.number().min(0).max(1)
const name = z.string().max(300)
const words = z.string().max(1000)
const hex = z.string().regex(/^[0-9a-f]{64}$/)
const severity = z.enum(['block', 'warn', 'inform'])

/** What a dropped file has to be to count as a rehearsal. Strict: there is no field a record could travel in. */
const totalsSchema = z.strictObject({
  kind: z.literal('rehearsal'),
  version: z.literal(1),
  date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  files: z
    .array(
      z.strictObject({
        name,
        bytes: z.number().int().min(0),
        records: count,
        role: z.enum(['users', 'hashes', 'groups', 'factors', 'other']),
        sha256: hex.nullable(),
      }),
    )
    .max(500),
  method: z.enum(['reset', 'silent', 'mixed']),
  records: count,
  accepted: count,
  rejected: count,
  leftBehind: count,
  warned: count,
  repeated: count,
  notPeople: count,
  rules: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z0-9-]{1,60}$/),
        title: words,
        severity,
        problem: z.number().int().nullable(),
        fix: words,
        source: z.strictObject({
          text: words,
          date: z.string().max(10),
          certainty: z.enum(['documented', 'observed', 'inferred']),
        }),
        records: count,
        share,
        places: z.array(z.strictObject({ file: count, row: count })).max(5),
        attributes: z.array(z.strictObject({ name, records: count })).max(2000),
      }),
    )
    .max(200),
  recipes: z
    .array(
      z.strictObject({
        rule: z.string().max(60),
        attribute: name.nullable(),
        transform: z.string().max(60).nullable(),
        says: z.string().max(1600),
        records: count,
        mended: count,
        unblocks: count,
      }),
    )
    .max(20_000),
  volumes: z.strictObject({
    // In results of earlier versions, which reckoned the time a second way; no longer read.
    bulkRequests: count.optional(),
    bulkMinutes: count.optional(),
    consoleFiles: count,
    mails: count,
  }),
  pilot: z.strictObject({ people: count, features: count, missed: count }).nullable(),
  digests: z.strictObject({ mapping: hex, files: hex.nullable(), rulePack: hex, run: hex.nullable() }),
})

/** The totals in a parsed `rehearsal.json`; null when it is anything else. */
export function readTotals(value: unknown): RehearsalTotals | null {
  const read = totalsSchema.safeParse(value)
  if (!read.success) return null
  const { accepted, rejected, leftBehind, records } = read.data
  return accepted + rejected + leftBehind === records ? read.data : null
}
