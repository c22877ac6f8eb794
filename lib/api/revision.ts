import * as z from 'zod'

/** What the database's integer holds. */
export const MAX_REVISION = 2_147_483_647

/** Number of a plan's change, as bodies name it; 0 before the first. */
export const revision = z.number().int().min(0).max(MAX_REVISION)
