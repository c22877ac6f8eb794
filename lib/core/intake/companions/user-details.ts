import type { Companion } from './companion'

/** Tables with a part of a user in each row: attributes of WordPress and Keycloak, registrations, linked accounts. */
export const userDetails: Companion = {
  what: 'single attributes or linked accounts, one a row,',
  role: 'other',
  holds({ names }) {
    const has = (...wanted: string[]) => wanted.every((name) => names.has(name))
    if (names.has('username') && !names.has('users_id')) return false
    return (
      has('meta_key', 'meta_value', 'user_id') ||
      (has('name', 'value', 'user_id') && !names.has('email')) ||
      has('applications_id', 'users_id') ||
      has('identity_data', 'user_id', 'provider') ||
      has('identity_provider', 'federated_user_id')
    )
  },
}
