import { limitOf } from '@/lib/core/asgardeo/own-limit'
import type { UsernameMode } from '@/lib/core/facts/mapping'
import type { Lane } from '../lane'
import { isPrimaryEmail, isUsername } from '../lane-kind'
import type { WriteChunk } from '../output'
import type { RehearsalPlan } from '../plan'
import type { UserWriter } from './accepted-user'
import { type Addresses, writtenAddress, writtenLogin, writtenText } from './addresses'
import { csvLine } from './csv-cell'
import { numberedName } from './numbered-name'

type Column = { header: string; lane: Lane | null; cell: 'username' | 'email' | 'groups' | 'value' }

/** What the console refuses whatever the mapping says. */
const REFUSED = new Set(['password', 'onetimepassword', 'x509certificates', 'gtalk', 'skype', 'roles', 'groups'])

function columnsOf(lanes: readonly Lane[], mode: UsernameMode, isTest: boolean, hasGroups: boolean): Column[] {
  const columns: Column[] = [{ header: 'username', lane: null, cell: 'username' }]
  if (mode === 'alphanumeric') columns.push({ header: 'emailaddress', lane: null, cell: 'email' })
  const taken = new Set(['username', 'emailaddress'])
  for (const lane of lanes) {
    if (isUsername(lane) || isPrimaryEmail(lane) || (isTest && lane.holdsPhones)) continue
    const header = lane.customType ? lane.name : (lane.attribute?.csv.header ?? '')
    const isAllowed = lane.customType !== null || lane.attribute?.csv.import === 'allowed'
    const key = header.toLowerCase()
    if (!isAllowed || header === '' || taken.has(key) || REFUSED.has(key)) continue
    taken.add(key)
    columns.push({ header, lane, cell: 'value' })
  }
  if (hasGroups) columns.push({ header: 'groups', lane: null, cell: 'groups' })
  return columns
}

const encoder = new TextEncoder()

/**
 * Files for the console's import of several users: within the rows and bytes the plan allows, a header of claim names, every row as wide
 * as the header. The console creates each with an invitation. A list gives its first value, since cells are not split.
 */
export function consoleCsv(
  lanes: readonly Lane[],
  { usernameMode, roles, limits }: Pick<RehearsalPlan, 'usernameMode' | 'roles' | 'limits'>,
  addresses: Addresses,
  write: WriteChunk,
): UserWriter {
  const { value: mostRows } = limitOf('csvRows', limits)
  const { value: mostBytes } = limitOf('csvBytes', limits)
  const groupNames = new Map(roles.filter(({ kind }) => kind === 'group').map(({ source, target }) => [source, target]))
  const columns = columnsOf(lanes, usernameMode, addresses.kind === 'rewritten', groupNames.size > 0)
  const head = encoder.encode(csvLine(columns.map(({ header }) => header)))
  let parts: Uint8Array[] = []
  let bytes = head.length
  let files = 0

  function flush(): void {
    if (parts.length === 0) return
    const file = new Uint8Array(bytes)
    file.set(head)
    let at = head.length
    for (const part of parts) {
      file.set(part, at)
      at += part.length
    }
    files++
    write(numberedName('console/users-', files, '.csv'), file)
    parts = []
    bytes = head.length
  }
  return {
    add(user) {
      const cells = columns.map(({ lane, cell }) => {
        if (cell === 'username') return writtenLogin(addresses, usernameMode, user.login.text)
        if (cell === 'email') return writtenAddress(addresses, user.address.text)
        if (cell === 'groups') return user.groups.flatMap((name) => groupNames.get(name) || []).join('|')
        const { text } = user.outcomes[lane!.index]!
        return writtenText(addresses, text)
      })
      const line = encoder.encode(csvLine(cells))
      if (parts.length >= mostRows || bytes + line.length > mostBytes) flush()
      parts.push(line)
      bytes += line.length
    },
    end: flush,
  }
}
