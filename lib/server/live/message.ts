import * as z from 'zod'

/** What server processes on one database tell each other. A lost message costs a moment, never a change. */
export const messageSchema = z.union([
  z.strictObject({ kind: z.literal('changed'), plan: z.string() }),
  z.strictObject({
    kind: z.literal('here'),
    from: z.string(),
    plan: z.string(),
    /** Session, name and place of everybody who has the plan open there. */
    who: z.array(z.tuple([z.string(), z.string(), z.string()])),
    /** The sender just came and does not know who is elsewhere. */
    asks: z.boolean(),
  }),
])
export type Message = z.infer<typeof messageSchema>
