import type { UsernameMode } from '@/lib/core/facts/mapping'
import type { WriteChunk } from '../output'
import type { RehearsalPlan } from '../plan'
import type { UserWriter } from './accepted-user'
import { type Addresses, writtenAddress } from './addresses'
import { csvLine } from './csv-cell'

const FULL = 1 << 16
const encoder = new TextEncoder()

/** Who belongs to which group or role, to be assigned after the users exist: a user record cannot carry it. */
export function memberList(
  { roles, usernameMode }: Pick<RehearsalPlan, 'roles'> & { usernameMode: UsernameMode },
  addresses: Addresses,
  write: WriteChunk,
): UserWriter {
  const planned = new Map(roles.map((role) => [role.source, role]))
  let text = csvLine(['username', 'kind', 'name', 'audience'])
  const flush = () => {
    if (text !== '') write('members.csv', encoder.encode(text))
    text = ''
  }
  return {
    add(user) {
      const name = usernameMode === 'email' ? writtenAddress(addresses, user.username) : user.username
      for (const member of new Set([...user.groups, ...user.roles])) {
        const role = planned.get(member)
        if (role) text += csvLine([name, role.kind, role.target || role.source, role.audience ?? ''])
      }
      if (text.length > FULL) flush()
    },
    end: flush,
  }
}
