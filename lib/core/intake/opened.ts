import type { JsonObject } from '@/lib/core/json'
import { parseEmbedded } from './embedded-json'

/** Takes JSON out of the texts under these names, so that what is in it has names of its own. */
export function opened(names: readonly string[]): (record: JsonObject) => JsonObject {
  return (record) => {
    let result = record
    for (const name of names) {
      const text = record[name]
      if (typeof text !== 'string') continue
      const { value } = parseEmbedded(text)
      if (value !== undefined) result = { ...result, [name]: value }
    }
    return result
  }
}
