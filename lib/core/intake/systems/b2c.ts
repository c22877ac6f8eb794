import { evidence } from '../name-match'
import type { System } from './system'

/** Several addresses of one account are numbered: `emailAddress1`. */
const LOCAL = /^(emailAddress\d*|userName|phoneNumber)$/

/** Azure AD B2C and Entra External ID: consumers read from Microsoft Graph. */
export const b2c: System = {
  id: 'b2c',
  name: 'Azure AD B2C',
  detect(signals) {
    const { names } = signals
    const isNamed = names.has('identities.signInType') && names.has('identities.issuerAssignedId')
    const local = signals.share((view) => view.all('identities.signInType').some((type) => LOCAL.test(type)))
    const isTenant = signals.share((view) =>
      view.all('identities.issuer').some((name) => name.endsWith('.onmicrosoft.com')),
    )
    const custom = [...names].some((name) => /^extension_[0-9a-f]{32}_/.test(name))
    const consumers = signals.share((view) => view.text('creationType') === 'LocalAccount')
    return evidence([
      isNamed && local > 0.3 && [0.8, 'identities are local accounts of consumers'],
      isNamed && isTenant > 0.3 && [0.15, 'identities name their tenant'],
      isNamed && [0.1, 'has identities.signInType'],
      !isNamed && consumers > 0.3 && [0.95, 'accounts were created as LocalAccount'],
      custom && [0.2, 'has extension attributes of a B2C application'],
    ])
  },
  fields: {
    id: ['id', 'objectId'],
    login: ['identities.issuerAssignedId', 'userPrincipalName'],
    email: ['mail', 'otherMails', 'alternateEmailAddress', 'identities.issuerAssignedId'],
    phone: ['mobilePhone', 'telephoneNumber', 'businessPhones'],
    password: ['passwordProfile.password'],
    lastLogin: ['signInActivity.lastSignInDateTime'],
    created: ['createdDateTime'],
    state: ['accountEnabled'],
  },
  statuses: [
    { name: 'enabled', means: 'active' },
    { name: 'disabled', means: 'inactive' },
  ],
  stateOf(view) {
    const enabled = view.textOf('state').toLowerCase()
    return enabled === '' ? '' : enabled === 'true' ? 'enabled' : 'disabled'
  },
  hasPassword(view) {
    const types = view.all('identities.signInType')
    if (types.length > 0) return types.some((type) => LOCAL.test(type))
    return view.has('creationType') ? view.text('creationType') === 'LocalAccount' : null
  },
  hasSocialLogin(view) {
    const types = view.all('identities.signInType')
    return types.length === 0 ? null : types.includes('federated')
  },
  paging: (beside) => ({
    total: Number(beside['@odata.count']),
    next: beside['@odata.nextLink'] === undefined ? null : '@odata.nextLink',
  }),
  howToExport:
    'Call Microsoft Graph, GET /users?$select=id,displayName,givenName,surname,mail,otherMails,identities,accountEnabled,createdDateTime and your extension attributes, and follow @odata.nextLink to the last page. The portal download leaves the identities out.',
  cannotTell: [
    'Password hashes: Azure AD B2C never gives them out',
    'Roles and groups of your applications',
    'Registered authentication methods',
    'Consents, unless a custom policy stored them as attributes',
  ],
  hashes: 'never',
}
