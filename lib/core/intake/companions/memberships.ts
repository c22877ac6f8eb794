import type { Companion } from './companion'

/** Nothing but ids of two things, and when they were put together. */
const LINK = /^(id|user_?id|role_?id|group_?id|membership_?type|priority|\w+_at)$/i
const OTHER = /^(role|group)_?id$/i
const USER = /^user_?id$/i

/** One row for each member of a group or role: members that GAM prints, and tables between two others. */
export const memberships: Companion = {
  what: 'memberships of groups or roles',
  role: 'groups',
  holds({ names, shape, share }) {
    const isPrinted = ['group', 'type', 'role', 'email'].every((name) => names.has(name))
    if (isPrinted && share((view) => /^(MEMBER|MANAGER|OWNER)$/.test(view.text('role'))) > 0.8) return true
    const columns = shape.header ?? []
    return (
      [OTHER, USER].every((wanted) => columns.some((name) => wanted.test(name))) &&
      columns.every((name) => LINK.test(name))
    )
  },
  judge(view) {
    const name = view.text('group')
    return name === '' || view.text('type') !== 'USER' ? { kind: 'ignore' } : { kind: 'group', name, members: 1 }
  },
}
