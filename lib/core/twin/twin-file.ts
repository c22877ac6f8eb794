import type { Profile } from '@/lib/core/profile/profile'
import { type TwinOptions, twinRows } from './twin'
import { type TwinFormat, writeTwin } from './writers'

/** Everything a twin is made from. The same again gives the same file. */
export type TwinWanted = TwinOptions & { profile: Profile; format: TwinFormat }

export const MOST_TWIN_USERS = 10_000_000
export const MOST_TWIN_SEED = 999_999_999

/** The format in which a twin reads like its source: a table as a table, all else record by record. */
export function ownFormat({ format }: Pick<Profile, 'format'>): TwinFormat {
  return format === 'csv' || format === 'xlsx' ? 'csv' : 'ndjson'
}

const TRIED = 50
const encoder = new TextEncoder()

/** Bytes that one user takes, estimated from the first of them. At least 1. */
export function bytesPerUser(profile: Profile, format: TwinFormat): number {
  let bytes = 0
  for (const text of writeTwin(twinRows(profile, TRIED), profile, format)) bytes += encoder.encode(text).length
  return Math.max(1, Math.round(bytes / TRIED))
}
