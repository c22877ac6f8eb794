import { LIMITS } from '@/lib/core/asgardeo/limits'
import type { Lane } from '../lane'
import type { WriteChunk } from '../output'
import type { UserWriter } from './accepted-user'
import { ByteWriter } from './byte-writer'
import { numberedName } from './numbered-name'
import { compileScimUser, type ScimOptions } from './scim-user'

const encoder = new TextEncoder()
const HEAD = encoder.encode(
  '{"schemas":["urn:ietf:params:scim:api:messages:2.0:BulkRequest"],"failOnErrors":0,"Operations":[\n',
)
const TAIL = encoder.encode('\n]}\n')
const BETWEEN = encoder.encode(',\n')
const START = encoder.encode('{"method":"POST","path":"/Users","bulkId":"u-')
const DATA = encoder.encode('","data":')
const CLOSE = 125

/**
 * SCIM bulk requests (RFC 7644, 3.7), one file each: at most 1000 creates and 1 MiB, every `bulkId` unique in the whole
 * run. Each file is handed over whole, so that none can be cut in the middle.
 */
export function bulkRequests(lanes: readonly Lane[], options: ScimOptions, write: WriteChunk): UserWriter {
  const writeData = compileScimUser(lanes, options)
  const most = LIMITS.bulkBytes.value - TAIL.length
  const buffer = new Uint8Array(LIMITS.bulkBytes.value)
  const operation = new ByteWriter()
  buffer.set(HEAD)
  let used = HEAD.length
  let operations = 0
  let files = 0

  function flush(): void {
    if (operations === 0) return
    buffer.set(TAIL, used)
    files++
    write(numberedName('scim/bulk-', files, '.json'), buffer.slice(0, used + TAIL.length))
    used = HEAD.length
    operations = 0
  }
  return {
    add(user, number) {
      operation.clear()
      operation.copy(START)
      operation.text(String(number))
      operation.copy(DATA)
      writeData(user, number, operation)
      operation.byte(CLOSE)
      // One person larger than a whole request cannot be: each value was judged against 1024 characters.
      const isFull = operations >= LIMITS.bulkOperations.value || used + BETWEEN.length + operation.used > most
      if (isFull) flush()
      if (operations > 0) {
        buffer.set(BETWEEN, used)
        used += BETWEEN.length
      }
      buffer.set(operation.bytes.subarray(0, operation.used), used)
      used += operation.used
      operations++
    },
    end: flush,
  }
}
