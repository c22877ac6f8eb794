import { evidence } from '../name-match'
import type { RecordView } from '../record-view'
import { saysYes } from '../yes-no'
import { PERSON, type System } from './system'

const PEOPLE = /^(person|organizationalperson|inetorgperson|user|posixaccount|account)$/
const GROUPS = /^(group|groupofnames|groupofuniquenames|posixgroup|grouplist)$/
const classes = (view: RecordView) =>
  [...view.all('objectClass'), ...view.all('objectclass'), ...view.all('ObjectClass')].map((name) => name.toLowerCase())
const DISABLED = 0x2
/** Switches of 389 Directory Server, eDirectory, PingDirectory and IBM's that lock an account. */
const LOCKS = ['nsAccountLock', 'loginDisabled', 'ds-pwp-account-disabled', 'ibm-pwdAccountLocked']

function commonName(view: RecordView): string {
  const name = view.text('cn') || view.text('CN') || view.text('Name')
  if (name !== '') return name
  return /^[^=]+=([^,]+)/.exec(view.text('dn'))?.[1] ?? ''
}

/** Directories: LDIF entries, and CSV written from LDAP servers or Active Directory. */
export const ldap: System = {
  id: 'ldap',
  name: 'LDAP or Active Directory',
  detect({ names, shape }) {
    const lower = new Set([...names].map((name) => name.toLowerCase()))
    return evidence([
      shape.format === 'ldif' && [0.95, 'LDIF entries'],
      shape.format !== 'ldif' &&
        (lower.has('dn') || lower.has('distinguishedname')) && [0.55, 'has distinguished names'],
      lower.has('samaccountname') && [0.35, 'has sAMAccountName'],
      lower.has('useraccountcontrol') && [0.2, 'has userAccountControl'],
      lower.has('objectclass') && shape.format !== 'ldif' && [0.2, 'has objectClass'],
      lower.has('sn') && lower.has('cn') && shape.format !== 'ldif' && [0.1, 'has cn and sn'],
    ])
  },
  fields: {
    id: ['entryUUID', 'objectGUID', 'nsUniqueId', 'ipaUniqueID'],
    login: ['uid', 'sAMAccountName', 'userPrincipalName', 'cn'],
    email: ['mail', 'proxyAddresses', 'EmailAddress'],
    phone: ['mobile', 'telephoneNumber', 'homePhone', 'MobilePhone', 'OfficePhone'],
    password: ['userPassword'],
    lastLogin: [
      'lastLogonTimestamp',
      'LastLogonDate',
      'lastLoginTime',
      'authTimestamp',
      'pwdLastSuccess',
      'ds-last-login-time',
      'ds-pwp-last-login-time',
      'krbLastSuccessfulAuth',
      'loginTime',
    ],
    created: ['whenCreated', 'createTimestamp', 'Created'],
    state: ['Enabled'],
    groups: ['memberOf', 'isMemberOf', 'groupMembership'],
  },
  statuses: [
    { name: 'enabled', means: 'active' },
    { name: 'disabled', means: 'inactive' },
  ],
  stateOf(view) {
    const control = Number(view.text('userAccountControl'))
    if (control > 0) return (control & DISABLED) !== 0 ? 'disabled' : 'enabled'
    if (view.has('pwdAccountLockedTime')) return 'disabled'
    for (const name of LOCKS) if (view.has(name)) return saysYes(view.text(name)) ? 'disabled' : 'enabled'
    const status = view.text('inetUserStatus') || view.text('orclIsEnabled')
    if (status !== '') return /^(active|enabled)$/i.test(status) ? 'enabled' : 'disabled'
    const enabled = view.textOf('state')
    return enabled === '' ? '' : saysYes(enabled) ? 'enabled' : 'disabled'
  },
  judge(view) {
    const of = classes(view)
    if (of.length === 0) return PERSON
    if (of.some((name) => GROUPS.test(name))) {
      const members = [...view.all('member'), ...view.all('uniqueMember'), ...view.all('memberUid')]
      // A table of groups without a column of members does not say that there are none.
      if (!view.isNested && members.length === 0) return { kind: 'ignore' }
      return { kind: 'group', name: commonName(view), members: members.length }
    }
    if (of.some((name) => name.endsWith('managedserviceaccount')))
      return { kind: 'not-person', why: 'service accounts' }
    if (of.includes('contact')) return { kind: 'not-person', why: 'contacts' }
    if (of.includes('computer')) return { kind: 'not-person', why: 'computers' }
    if (!of.some((name) => PEOPLE.test(name))) return { kind: 'ignore' }
    return view.isSystemAccount('sAMAccountName') ? { kind: 'not-person', why: 'service accounts' } : PERSON
  },
  passwords: (view) => view.secretsOf('userPassword').map((value) => ({ value })),
  hasPassword: (view) => (view.isNested && view.has('userPassword') ? true : null),
  howToExport:
    'Run ldapsearch (or slapcat on the server) and save LDIF; in Active Directory use "csvde -f users.csv -r (objectCategory=person)" or ldifde. Add the group entries to get groups.',
  cannotTell: [
    'Password hashes of Active Directory: they are not readable over LDAP',
    'Hashes of other servers, unless the account that reads may see userPassword',
    'Second factors and consents',
  ],
  hashes: 'in-export',
}
