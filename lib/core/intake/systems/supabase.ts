import { parseDay } from '@/lib/core/profile/day'
import { evidence } from '../name-match'
import type { System } from './system'

/** Supabase: rows of auth.users. */
export const supabase: System = {
  id: 'supabase',
  name: 'Supabase',
  detect({ names }) {
    return evidence([
      names.has('raw_user_meta_data') && [0.6, 'has raw_user_meta_data'],
      names.has('raw_app_meta_data') && [0.2, 'has raw_app_meta_data'],
      names.has('app_metadata.provider') &&
        names.has('aud') && [0.9, 'users of the admin API: aud beside app_metadata.provider'],
      names.has('encrypted_password') && [0.2, 'has encrypted_password'],
      names.has('instance_id') && names.has('aud') && [0.15, 'has instance_id and aud'],
    ])
  },
  fields: {
    id: ['id'],
    login: ['email'],
    email: ['email'],
    phone: ['phone'],
    password: ['encrypted_password'],
    lastLogin: ['last_sign_in_at'],
    created: ['created_at'],
    roles: ['raw_app_meta_data.roles', 'raw_app_meta_data.role', 'app_metadata.roles', 'app_metadata.role'],
  },
  statuses: [
    { name: 'active', means: 'active' },
    { name: 'banned', means: 'inactive' },
    { name: 'deleted', means: 'inactive' },
    { name: 'unconfirmed', means: 'pending' },
  ],
  stateOf(view) {
    // Only a moment counts: in rows with missing cells something else may stand here.
    if (parseDay(view.text('deleted_at')) !== null) return 'deleted'
    if (parseDay(view.text('banned_until')) !== null) return 'banned'
    return view.has('email_confirmed_at') || view.has('phone_confirmed_at') || view.has('confirmed_at')
      ? 'active'
      : 'unconfirmed'
  },
  howToExport:
    'SQL editor: run "select * from auth.users", set the row limit to "No limit", then Export as CSV. The admin API leaves the password hashes out.',
  cannotTell: [
    'Roles kept in tables of your application',
    'Enrolled second factors (auth.mfa_factors is another table)',
    'Social accounts (auth.identities is another table)',
  ],
  hashes: 'in-export',
}
