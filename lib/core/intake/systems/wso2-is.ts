import { evidence } from '../name-match'
import type { RecordView } from '../record-view'
import { saysYes } from '../yes-no'
import type { System } from './system'

/** Where releases keep the claims of identity: their own schema, and before that the enterprise extension. */
const SCHEMAS = ['urn:scim:wso2:schema', 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User', 'EnterpriseUser']
const claim = (view: RecordView, name: string) =>
  SCHEMAS.map((schema) => view.text(`${schema}.${name}`)).find((text) => text !== '') ?? ''

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
      /(enterprise:2\.0:User|EnterpriseUser)\.(account(Locked|Disabled|State)|lastLogonTime)( |$)/.test(
        [...names].join(' '),
      ) && [0.95, 'claims of identity in the enterprise extension'],
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
    lastLogin: SCHEMAS.map((schema) => `${schema}.lastLogonTime`),
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
    if (saysYes(claim(view, 'accountDisabled'))) return 'disabled'
    if (saysYes(claim(view, 'accountLocked'))) return 'locked'
    return view.isNested ? 'active' : ''
  },
  hasMfa: (view) => (saysYes(claim(view, 'totpEnabled')) ? true : null),
  paging: (beside) => ({ total: Number(beside.totalResults), next: null }),
  howToExport:
    'Call GET /scim2/Users with startIndex and count until totalResults is reached, per user store domain. Hashes are only in the database (UM_USER).',
  cannotTell: ['Password hashes over SCIM', 'Secrets of second factors', 'Consents'],
  hashes: 'in-database',
}
