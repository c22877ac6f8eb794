import { evidence } from '../name-match'
import type { System } from './system'

/** WSO2 Identity Server: SCIM 2 users and the bulk files of its console. */
export const wso2Is: System = {
  id: 'wso2-is',
  name: 'WSO2 Identity Server',
  detect({ names, shape }) {
    const has = (part: string) => [...names].some((name) => name.includes(part))
    return evidence([
      (has('urn:scim:wso2:schema') || has('urn:scim:schemas:extension:custom:User')) && [
        0.95,
        'has a WSO2 SCIM schema',
      ],
      has('http://wso2.org/claims/') && [0.95, 'has WSO2 claims'],
      has('UM_USER_NAME') && [0.9, 'columns of the table UM_USER'],
      shape.header?.[0] === 'UserName' && [0.55, 'starts with UserName, as the bulk import of the console'],
    ])
  },
  fields: {
    id: ['id', 'UM_USER_ID', 'UM_ID'],
    login: ['userName', 'UserName', 'UM_USER_NAME'],
    email: ['emails.value', 'emails', 'http://wso2.org/claims/emailaddress'],
    phone: ['phoneNumbers.value', 'http://wso2.org/claims/mobile'],
    password: ['password', 'Password', 'UM_USER_PASSWORD'],
    salt: ['UM_SALT_VALUE'],
    lastLogin: ['urn:scim:wso2:schema.lastLogonTime'],
    created: ['meta.created'],
    roles: ['roles.display', 'roles.value'],
    groups: ['groups.display'],
  },
  statuses: [
    { name: 'active', means: 'active' },
    { name: 'locked', means: 'inactive' },
    { name: 'disabled', means: 'inactive' },
  ],
  stateOf(view) {
    if (view.text('urn:scim:wso2:schema.accountDisabled') === 'true') return 'disabled'
    if (view.text('urn:scim:wso2:schema.accountLocked') === 'true') return 'locked'
    return view.isNested ? 'active' : ''
  },
  paging: (beside) => ({ total: Number(beside.totalResults), next: null }),
  howToExport:
    'Call GET /scim2/Users with startIndex and count until totalResults is reached, per user store domain. Hashes are only in the database (UM_USER).',
  cannotTell: ['Password hashes over SCIM', 'Secrets of second factors', 'Consents'],
  hashes: 'in-database',
}
