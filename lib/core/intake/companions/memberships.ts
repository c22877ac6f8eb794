import type { Companion } from './companion'

const IDS = ['role_id', 'group_id', 'ROLE_ID', 'GROUP_ID']
const USERS = ['user_id', 'USER_ID', 'userId']

/** One row for each member of a group or role: members that GAM prints, and tables between two others. */
export const memberships: Companion = {
  what: 'memberships of groups or roles',
  role: 'groups',
  holds({ names, shape, share }) {
    const isPrinted = ['group', 'type', 'role', 'email'].every((name) => names.has(name))
    if (isPrinted && share((view) => /^(USER|GROUP|CUSTOMER|EXTERNAL)$/.test(view.text('type'))) > 0.8) return true
    const isNarrow = shape.header !== null && shape.header.length <= 5
    return (
      isNarrow && IDS.some((name) => names.has(name)) && USERS.some((name) => names.has(name)) && !names.has('email')
    )
  },
  judge(view) {
    const name = view.text('group')
    return name === '' || view.text('type') !== 'USER' ? { kind: 'ignore' } : { kind: 'group', name, members: 1 }
  },
}
