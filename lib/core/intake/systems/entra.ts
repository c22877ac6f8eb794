import { evidence } from '../name-match'
import type { RecordView } from '../record-view'
import { saysYes } from '../yes-no'
import { PERSON, type System } from './system'

const isExample = (text: string) => /^example:/i.test(text.trim())
/** Whom the bulk-create template gives as its example, in every language. */
const EXAMPLE_USER = 'chris@contoso.com'

/** Whether the account may sign in; null when nothing says so. */
function isEnabled(view: RecordView): boolean | null {
  const blocked = view.text('Block credential') || view.text('BlockCredential') || view.text('blockCredential')
  if (blocked !== '') return saysYes(blocked) === false
  const value = view.textOf('state').trim()
  if (value === '') return null
  // The template asks "Block sign in (Yes/No)" in the reader's language, so a yes means disabled there.
  if (/^(true|false)$/i.test(value)) return value.toLowerCase() === 'true'
  return view.has('accountEnabled') || view.has('AccountEnabled') ? saysYes(value) === true : saysYes(value) === false
}

/** Microsoft Entra ID: portal download, Graph pages, the bulk-create template. */
export const entra: System = {
  id: 'entra',
  name: 'Microsoft Entra ID',
  detect(signals) {
    const { names, beside } = signals
    const bracketed = [...names].filter((name) =>
      /\[(userPrincipalName|displayName|passwordProfile|accountEnabled)\]/.test(name),
    )
    // PowerShell writes the same names with a capital first.
    const has = (name: string) => names.has(name) || names.has(`${name[0]!.toUpperCase()}${name.slice(1)}`)
    const hasUpn = has('userPrincipalName')
    const isGraph = String(beside['@odata.context'] ?? '').includes('#users')
    const isConsumer = (type: string) => /^(emailAddress\d*|userName|phoneNumber)$/.test(type)
    const consumers = signals.share((view) => view.all('identities.signInType').some(isConsumer))
    const local = signals.share((view) => view.text('creationType') === 'LocalAccount')
    if (consumers > 0.3 || local > 0.3)
      return { score: 0.5, signs: ['Microsoft Graph users with local accounts of consumers'] }
    const isDirectory = names.has('DistinguishedName') || names.has('SamAccountName') || names.has('sAMAccountName')
    return evidence([
      bracketed.length >= 2 && [0.9, 'header of the bulk-create template'],
      isGraph && [0.9, 'a Microsoft Graph page of users'],
      hasUpn && !isDirectory && [0.45, 'has userPrincipalName'],
      hasUpn && (has('objectId') || has('id')) && [0.15, 'has an object id'],
      has('accountEnabled') && hasUpn && [0.2, 'has accountEnabled'],
      has('userType') && hasUpn && [0.15, 'has userType'],
      hasUpn && (has('onPremisesSyncEnabled') || has('directorySynced')) && [0.1, 'says whether it is synchronised'],
      names.has('Block credential') &&
        names.has('User principal name') && [0.9, 'columns of the Microsoft 365 admin centre'],
    ])
  },
  fields: {
    id: ['objectId', 'id'],
    login: ['userPrincipalName', 'User principal name'],
    email: ['mail', 'otherMails', 'alternateEmailAddress', 'userPrincipalName'],
    phone: ['mobilePhone', 'mobile', 'telephoneNumber', 'businessPhones'],
    password: ['passwordProfile', 'passwordProfile.password'],
    lastLogin: ['signInActivity.lastSignInDateTime', 'lastSignInDateTime', 'lastSignIn'],
    created: ['createdDateTime', 'When created'],
    state: ['accountEnabled'],
  },
  statuses: [
    { name: 'enabled', means: 'active' },
    { name: 'disabled', means: 'inactive' },
    { name: 'invited', means: 'pending' },
  ],
  stateOf(view) {
    const enabled = isEnabled(view)
    if (enabled === false) return 'disabled'
    const invitation = view.text('externalUserState') || view.text('ExternalUserState') || view.text('invitationState')
    if (invitation === 'PendingAcceptance') return 'invited'
    return enabled === null ? '' : 'enabled'
  },
  judge(view) {
    const display = view.text('displayName') || view.text('Name [displayName] Required')
    return isExample(display) || view.textOf('login') === EXAMPLE_USER
      ? { kind: 'not-person', why: 'template example rows', template: true }
      : PERSON
  },
  paging: (beside) => ({
    total: Number(beside['@odata.count']),
    next: beside['@odata.nextLink'] === undefined ? null : '@odata.nextLink',
  }),
  howToExport:
    'Entra admin center, Users, All users, Download users; on large tenants the job stops after an hour, so use Get-MgUser -All or follow @odata.nextLink in Microsoft Graph.',
  cannotTell: [
    'Password hashes: Entra never gives them out',
    'Groups, directory roles and app assignments: they need files of their own',
    'Registered authentication methods',
  ],
  hashes: 'never',
}
