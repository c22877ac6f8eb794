import type { RecordView } from '../record-view'
import type { Companion } from './companion'

const NAMES = ['path', 'displayName', 'profile.name', 'GroupName', 'Group Name [Required]', 'name', 'DisplayName']
const MEMBERS = ['members.id', 'members.value', 'members.email', 'members.userPrincipalName']

function membersOf(view: RecordView): number {
  for (const name of MEMBERS) if (view.has(name)) return view.all(name).length
  return Number(view.text('directMembersCount')) || 0
}

/** Groups of Entra ID, Okta, Google Workspace, Keycloak and Cognito. */
export const groupList: Companion = {
  what: 'groups',
  role: 'groups',
  holds({ names, share }) {
    const has = (...wanted: string[]) => wanted.some((name) => names.has(name))
    if (has('userPrincipalName', 'UserPrincipalName', 'username', 'Username', 'profile.login')) return false
    return (
      (has('groupType', 'groupTypes', 'GroupTypes') && has('mailEnabled', 'securityEnabled', 'MailEnabled')) ||
      share((view) => /^(OKTA|APP)_GROUP$/.test(view.text('type'))) > 0.5 ||
      has('Group Email [Required]') ||
      (has('directMembersCount') && has('email')) ||
      (has('subGroups') && has('path')) ||
      (has('GroupName') && has('UserPoolId', 'CreationDate', 'Precedence', 'RoleArn'))
    )
  },
  judge(view) {
    const members = membersOf(view)
    // A list without members does not say that there are none.
    if (members === 0) return { kind: 'ignore' }
    const name = NAMES.map((attribute) => view.text(attribute)).find((text) => text !== '')
    return name === undefined ? { kind: 'ignore' } : { kind: 'group', name, members }
  },
}
