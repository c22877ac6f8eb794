import { limitOf } from '@/lib/core/asgardeo/own-limit'
import type { Lane } from '../lane'
import type { WriteChunk } from '../output'
import type { RehearsalPlan } from '../plan'
import type { AcceptedUser, UserWriter } from './accepted-user'
import { ByteWriter } from './byte-writer'
import { GroupPatches } from './group-patches'
import { numberedName } from './numbered-name'
import { compileScimUser, type ScimOptions, writtenUsername } from './scim-user'

const encoder = new TextEncoder()
const HEAD = encoder.encode(
  '{"schemas":["urn:ietf:params:scim:api:messages:2.0:BulkRequest"],"failOnErrors":0,"Operations":[\n',
)
const TAIL = encoder.encode('\n]}\n')
const BETWEEN = encoder.encode(',\n')
const START = encoder.encode('{"method":"POST","path":"/Users","bulkId":"u-')
const DATA = encoder.encode('","data":')
const CLOSE = 125
const NO_COST = { operations: 0, bytes: 0 }
/** More than one person can fill, since each value was judged against the storage width of the target. */
const LARGEST_USER = 1 << 21

type BulkOptions = ScimOptions & Pick<RehearsalPlan, 'roles' | 'limits'>

const NO_GROUPS: readonly string[] = []

/** Names in Asgardeo of the planned groups a person is in, each once. */
function groupNames(roles: RehearsalPlan['roles']): (user: AcceptedUser) => readonly string[] {
  const planned = new Map(
    roles.filter(({ kind }) => kind === 'group').map(({ source, target }) => [source, target || source]),
  )
  if (planned.size === 0) return () => NO_GROUPS
  return ({ groups, roles: own }) => [...new Set([...groups, ...own].flatMap((name) => planned.get(name) ?? []))]
}

/**
 * SCIM bulk requests (RFC 7644, 3.7), one file each: within the operations and bytes the plan allows, every `bulkId` unique
 * in the whole run, members of groups by PATCH behind the users. Each file is handed over whole, so that none can be cut in
 * the middle.
 */
export function bulkRequests(lanes: readonly Lane[], options: BulkOptions, write: WriteChunk): UserWriter {
  const writeData = compileScimUser(lanes, options)
  const { value: mostOperations } = limitOf('bulkOperations', options.limits)
  const { value: mostBytes } = limitOf('bulkBytes', options.limits)
  const groupsOf = groupNames(options.roles)
  const patches = new GroupPatches()
  const most = mostBytes - TAIL.length
  const buffer = new Uint8Array(Math.max(mostBytes, LARGEST_USER))
  const operation = new ByteWriter()
  buffer.set(HEAD)
  let used = HEAD.length
  let operations = 0
  let files = 0

  function flush(): void {
    if (operations === 0) return
    used = patches.flush(buffer, used)
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
      const groups = groupsOf(user)
      const name = groups.length > 0 ? writtenUsername(user, options) : ''
      const more = groups.length > 0 ? patches.costOf(groups, name, number) : NO_COST
      const isFull =
        operations + patches.operations + 1 + more.operations > mostOperations ||
        used + BETWEEN.length + operation.used + patches.bytes + more.bytes > most
      if (isFull) flush()
      if (operations > 0) {
        buffer.set(BETWEEN, used)
        used += BETWEEN.length
      }
      buffer.set(operation.bytes.subarray(0, operation.used), used)
      used += operation.used
      operations++
      if (groups.length > 0) patches.add(groups, name, number)
    },
    end: flush,
  }
}
