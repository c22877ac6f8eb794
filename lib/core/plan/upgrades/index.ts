import type { JsonObject } from '@/lib/core/json'

/**
 * THE LIST of upgrades: entry `n` turns a plan of format n into format n + 1. Pure; run whenever a plan is read, from the
 * database, an import or the command line. Format 1 is the first, so the list is empty.
 */
export const UPGRADES: Readonly<Record<number, (plan: JsonObject) => JsonObject>> = {}
