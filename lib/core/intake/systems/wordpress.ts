import { isJsonObject, type JsonObject } from '@/lib/core/json'
import { evidence } from '../name-match'
import { phpKeys } from '../php-serialised'
import type { System } from './system'

const CAPABILITIES = 'wp_capabilities'
/** Tables may have another prefix than `wp_`, and a site of several has its number behind it. */
const PREFIXED = /^[a-z\d]+_(\d+_)?capabilities$/

/** WordPress: rows of wp_users, with or without the meta fields that export plugins add. */
export const wordpress: System = {
  id: 'wordpress',
  name: 'WordPress',
  detect({ names }) {
    const isRest = names.has('registered_date') && names.has('extra_capabilities')
    const hasMeta = [...names].some((name) => PREFIXED.test(name))
    return evidence([
      isRest && [0.9, 'users of the REST API'],
      names.has('user_login') && names.has('user_pass') && [0.7, 'has user_login and user_pass'],
      names.has('user_login') && names.has('user_email') && [0.4, 'has user_login and user_email'],
      names.has('user_nicename') && [0.2, 'has user_nicename'],
      names.has('user_registered') && [0.1, 'has user_registered'],
      hasMeta && [0.3, 'has capabilities of WordPress'],
    ])
  },
  fields: {
    id: ['ID', 'user_id', 'source_user_id'],
    login: ['user_login', 'username'],
    email: ['user_email', 'email'],
    phone: ['billing_phone', 'phone'],
    password: ['user_pass'],
    created: ['user_registered', 'registered_date'],
    lastLogin: ['last_login', 'wc_last_active'],
    roles: ['roles', 'role', CAPABILITIES],
  },
  fieldsIn: (names) => ({ roles: [...names].filter((name) => PREFIXED.test(name) && name !== 'extra_capabilities') }),
  statuses: [
    { name: 'active', means: 'active' },
    { name: 'spam', means: 'inactive' },
    { name: 'deleted', means: 'inactive' },
  ],
  stateOf(view) {
    if (view.text('deleted') === '1') return 'deleted'
    return view.text('spam') === '1' ? 'spam' : 'active'
  },
  wrapping: {
    unwrap(record: JsonObject): JsonObject {
      const { roles } = record
      // WP-CLI writes the roles of a user into one text.
      const named =
        typeof roles === 'string' ? { ...record, roles: roles.split(/,\s*/).filter((role) => role !== '') } : record
      const value = record[CAPABILITIES]
      if (typeof value === 'string') return { ...named, [CAPABILITIES]: phpKeys(value) ?? value }
      return isJsonObject(value) ? { ...named, [CAPABILITIES]: Object.keys(value).filter((key) => value[key]) } : named
    },
    others: ['roles', CAPABILITIES],
  },
  howToExport:
    'Run "wp user list --fields=ID,user_login,user_email,user_registered,display_name,roles --format=csv" with WP-CLI, or export the table wp_users (the hashes are in user_pass) and the rows of wp_usermeta you need.',
  cannotTell: [
    'The last login: WordPress itself does not record it',
    'Whether somebody may still log in: plugins block accounts in their own fields',
    'Second factors: plugins keep them in their own fields',
  ],
  hashes: 'in-database',
}
