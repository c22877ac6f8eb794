import { isJsonObject, type JsonObject } from '@/lib/core/json'
import { evidence } from '../name-match'
import type { System } from './system'

/** `Attributes: [{ Name, Value }]` as an object, so that each attribute has its own name. */
function flattened(record: JsonObject): JsonObject {
  const list = record.Attributes ?? record.UserAttributes
  if (Array.isArray(list)) {
    const { Attributes: _a, UserAttributes: _u, ...rest } = record
    const values: JsonObject = {}
    for (const item of list) if (isJsonObject(item) && typeof item.Name === 'string') values[item.Name] = item.Value
    return { ...rest, ...values }
  }
  if (isJsonObject(record.attributes)) {
    const { attributes, ...rest } = record
    return { ...rest, ...(attributes as JsonObject) }
  }
  return record
}

const isFederated = (status: string) => status.toUpperCase() === 'EXTERNAL_PROVIDER'

/** Amazon Cognito user pools: list-users output, normalised backups, the import CSV. */
export const cognito: System = {
  id: 'cognito',
  name: 'Amazon Cognito',
  detect({ names }) {
    return evidence([
      names.has('Attributes.Name') &&
        names.has('UserStatus') && [0.95, 'list-users output: Attributes beside UserStatus'],
      names.has('UserAttributes.Name') && [0.95, 'a user as admin-get-user shows it'],
      names.has('cognito:username') && [0.7, 'has cognito:username'],
      names.has('cognito:mfa_enabled') && [0.3, 'has cognito:mfa_enabled'],
      names.has('userPoolId') && [0.6, 'has userPoolId'],
      names.has('userStatus') && names.has('attributes.sub') && [0.4, 'userStatus beside attributes'],
      names.has('UserCreateDate') && [0.2, 'has UserCreateDate'],
      [...names].some((name) => /^(attributes\.)?custom:/.test(name)) && [0.2, 'has custom: attributes'],
    ])
  },
  wrapping: { unwrap: flattened, pairs: ['Attributes', 'UserAttributes'], objects: ['attributes'] },
  fields: {
    id: ['sub'],
    login: ['Username', 'username', 'cognito:username'],
    email: ['email'],
    phone: ['phone_number'],
    created: ['UserCreateDate'],
    state: ['UserStatus', 'userStatus'],
    roles: ['custom:role', 'custom:roles'],
    groups: ['cognito:groups', 'Groups'],
  },
  statuses: [
    { name: 'CONFIRMED', means: 'active' },
    { name: 'EXTERNAL_PROVIDER', means: 'active' },
    { name: 'UNCONFIRMED', means: 'pending' },
    { name: 'FORCE_CHANGE_PASSWORD', means: 'pending' },
    { name: 'RESET_REQUIRED', means: 'pending' },
    { name: 'ARCHIVED', means: 'inactive' },
    { name: 'COMPROMISED', means: 'inactive' },
    { name: 'disabled', means: 'inactive' },
  ],
  stateOf(view) {
    const enabled = view.text('Enabled') || view.text('enabled')
    return enabled.toLowerCase() === 'false' ? 'disabled' : view.textOf('state')
  },
  hasPassword(view) {
    const status = view.text('UserStatus') || view.text('userStatus')
    return status === '' ? null : !isFederated(status)
  },
  hasSocialLogin(view) {
    const status = view.text('UserStatus') || view.text('userStatus')
    return status === '' ? null : isFederated(status)
  },
  hasMfa(view) {
    const flag = view.text('cognito:mfa_enabled')
    if (flag !== '') return flag.toLowerCase() === 'true'
    return view.has('MFAOptions.DeliveryMedium') || view.has('UserMFASettingList') ? true : null
  },
  paging: (beside) => ({
    total: 0,
    next: beside.PaginationToken !== undefined || beside.NextToken !== undefined ? 'PaginationToken' : null,
  }),
  howToExport:
    'Run "aws cognito-idp list-users --user-pool-id POOL --output json > users.json"; the CLI follows the pages by itself. The console has no export.',
  cannotTell: [
    'Password hashes: Cognito never gives them out',
    'Groups: they need a call per group',
    'The last login',
    'Secrets of second factors',
  ],
  hashes: 'never',
}
