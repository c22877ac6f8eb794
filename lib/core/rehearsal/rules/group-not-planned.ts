import type { RehearsalRule } from './rehearsal-rule'
import { observed } from './sources'

/** A warning: the account itself is created, its membership is what gets lost. */
export const groupNotPlanned: RehearsalRule = {
  id: 'group-not-planned',
  title: 'Group that will not exist in Asgardeo',
  severity: 'warn',
  problem: 25,
  fix: 'Add the group to the table of roles and groups, or accept that its members lose it.',
  rests: 'behaviour',
  source: observed('Console code: an unknown group stops a CSV import; the SCIM code ignores groups on users'),
  record(_, { roles }) {
    const planned = new Set(roles.map(({ source }) => source))
    const isOther = (name: string) => !planned.has(name)
    return (subject) => subject.groups.some(isOther)
  },
  example: {
    plan: { roles: [{ id: 'r', source: 'staff', target: 'Staff', kind: 'group', audience: null }] },
    rows: [['login', 'username']],
    fires: [{ login: 'ann@corp.example', groups: ['staff', 'vpn'] }],
    silent: [{ login: 'ann@corp.example', groups: ['staff'] }],
  },
}
