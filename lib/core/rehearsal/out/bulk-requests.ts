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
  /** The file so far. */
  const out = new ByteWriter(Math.max(mostBytes, LARGEST_USER))
  out.copy(HEAD)
  let operations = 0
  let files = 0

  function flush(): void {
    if (operations === 0) return
    patches.flush(out)
    out.copy(TAIL)
    files++
    write(numberedName('scim/bulk-', files, '.json'), out.bytes.subarray(0, out.used))
    out.used = HEAD.length
    operations = 0
  }
  /** Ends the file at `before`, and begins another with the operation that was just written from `from` on. */
  function moveToNext(before: number, from: number): void {
    const operation = out.bytes.slice(from, out.used)
    out.used = before
    flush()
    out.copy(operation)
  }
  return {
    add(user, number) {
      const before = out.used
      if (operations > 0) out.copy(BETWEEN)
      const from = out.used
      out.copy(START)
      out.number(number)
      out.copy(DATA)
      writeData(user, number, out)
      out.byte(CLOSE)
      const groups = groupsOf(user)
      const name = groups.length > 0 ? writtenUsername(user, options) : ''
      const more = groups.length > 0 ? patches.costOf(groups, name, number) : NO_COST
      const isFull =
        operations + patches.operations + 1 + more.operations > mostOperations ||
        out.used + patches.bytes + more.bytes > most
      if (isFull && operations > 0) moveToNext(before, from)
      operations++
      if (groups.length > 0) patches.add(groups, name, number)
    },
    end: flush,
  }
}
