import type { RehearsalRule } from './rehearsal-rule'
import { observed } from './sources'

export const roleNotPlanned: RehearsalRule = {
  id: 'role-not-planned',
  title: 'Role that is assigned to nobody',
  severity: 'warn',
  problem: 26,
  fix: 'Add the role to the table of roles and groups: roles in a user record are dropped and have to be assigned apart.',
  rests: 'behaviour',
  source: observed('SCIM and console code of the product: roles are dropped on create'),
  record(_, { roles }) {
    const planned = new Set(roles.map(({ source }) => source))
    const isOther = (name: string) => !planned.has(name)
    return (subject) => subject.roles.some(isOther)
  },
  example: {
    plan: { roles: [{ id: 'r', source: 'billing', target: 'Billing', kind: 'role', audience: 'organization' }] },
    rows: [['login', 'username']],
    fires: [{ login: 'ann@corp.example', roles: ['billing', 'owner'] }],
    silent: [{ login: 'ann@corp.example', roles: ['billing'] }],
  },
}
