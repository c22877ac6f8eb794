import { isJsonObject, type Json, type JsonObject } from '@/lib/core/json'

/** The rows of a list as a draft holds it; none when there is no list, and without what is no row. */
export function rowsOf(value: Json | undefined): JsonObject[] {
  return Array.isArray(value) ? value.filter(isJsonObject) : []
}

/** The id of the last row, after which a new one goes; null when there is none. */
export function lastRowId(value: Json | undefined): string | null {
  const id = rowsOf(value).at(-1)?.id
  return typeof id === 'string' ? id : null
}
