import { LIMITS } from '@/lib/core/asgardeo/limits'
import type { Lane } from '../lane'
import type { WriteChunk } from '../output'
import type { UserWriter } from './accepted-user'
import { numberedName } from './numbered-name'
import { compileScimUser, type ScimOptions } from './scim-user'

const HEAD = '{"schemas":["urn:ietf:params:scim:api:messages:2.0:BulkRequest"],"failOnErrors":0,"Operations":[\n'
const TAIL = '\n]}\n'
const COMMA = 44
const LF = 10

const encoder = new TextEncoder()

/**
 * SCIM bulk requests (RFC 7644, 3.7), one file each: at most 1000 creates and 1 MiB, every `bulkId` unique in the whole
 * run. Each file is handed over whole, so that none can be cut in the middle.
 */
export function bulkRequests(lanes: readonly Lane[], options: ScimOptions, write: WriteChunk): UserWriter {
  const dataOf = compileScimUser(lanes, options)
  const most = LIMITS.bulkBytes.value - TAIL.length
  const buffer = new Uint8Array(LIMITS.bulkBytes.value)
  let used = encoder.encodeInto(HEAD, buffer).written
  let operations = 0
  let files = 0

  function flush(): void {
    if (operations === 0) return
    used += encoder.encodeInto(TAIL, buffer.subarray(used)).written
    files++
    write(numberedName('scim/bulk-', files, '.json'), buffer.slice(0, used))
    used = encoder.encodeInto(HEAD, buffer).written
    operations = 0
  }
  /** Puts the text behind what is there; false when it does not fit. */
  function put(text: string): boolean {
    const start = operations === 0 ? used : used + 2
    if (start >= most) return false
    const { read, written } = encoder.encodeInto(text, buffer.subarray(start, most))
    if (read < text.length) return false
    if (operations > 0) {
      buffer[used] = COMMA
      buffer[used + 1] = LF
    }
    used = start + written
    operations++
    return true
  }
  return {
    add(user, number) {
      if (operations >= LIMITS.bulkOperations.value) flush()
      const text = `{"method":"POST","path":"/Users","bulkId":"u-${number}","data":${dataOf(user, number)}}`
      if (put(text)) return
      flush()
      // One person over the limit of a whole request cannot be: each value was judged against 1024 characters.
      put(text)
    },
    end: flush,
  }
}
