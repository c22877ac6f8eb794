import * as z from 'zod'
import { anyJson, anyObject } from './any-json'

const part = z.string().min(1).max(60)

/** The wire form of `Change` (lib/core/plan/change.ts); what fits which question is checked against the step. */
export const changeSchema = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('set'), at: z.array(part).min(1).max(3), value: anyJson }),
  z.strictObject({ op: z.literal('clear'), at: z.array(part).min(1).max(3) }),
  z.strictObject({ op: z.literal('insert'), at: z.tuple([part]), value: anyObject, after: part.nullable() }),
  z.strictObject({ op: z.literal('remove'), at: z.tuple([part, part]) }),
  z.strictObject({ op: z.literal('move'), at: z.tuple([part, part]), after: part.nullable() }),
])

/** As in lib/core/plan/operation-id.ts: unique in the plan, the same on every retry. */
export const opId = z.string().regex(/^[a-z0-9]{17,60}$/)
