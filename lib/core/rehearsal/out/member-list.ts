import type { WriteChunk } from '../output'
import type { RehearsalPlan } from '../plan'
import type { UserWriter } from './accepted-user'
import { type Addresses, writtenLogin } from './addresses'
import { csvLine } from './csv-cell'
import { numberedName } from './numbered-name'

const FULL = 1 << 20
const HEAD = csvLine(['username', 'kind', 'name', 'audience'])
const encoder = new TextEncoder()

/** Who belongs to which group or role, to be assigned after the users exist: a user record cannot carry it. */
export function memberList(
  { roles, usernameMode }: Pick<RehearsalPlan, 'roles' | 'usernameMode'>,
  addresses: Addresses,
  write: WriteChunk,
): UserWriter {
  const planned = new Map(roles.map((role) => [role.source, role]))
  let text = ''
  let files = 0
  const flush = () => {
    if (text !== '') write(numberedName('members/members-', ++files, '.csv'), encoder.encode(HEAD + text))
    text = ''
  }
  return {
    add(user) {
      const name = writtenLogin(addresses, usernameMode, user.login.text)
      for (const member of new Set([...user.groups, ...user.roles])) {
        const role = planned.get(member)
        if (role) text += csvLine([name, role.kind, role.target || role.source, role.audience ?? ''])
      }
      if (text.length > FULL) flush()
    },
    end: flush,
  }
}
