import { evidence } from '../name-match'
import type { RecordView } from '../record-view'
import { PERSON, type System } from './system'

/** Only a moment counts: in rows with missing cells something else may stand here. Bans often end in 2124. */
const isMoment = (text: string) => /^\d{4}-\d\d-\d\d/.test(text)
const PROVIDERS = ['raw_app_meta_data.providers', 'app_metadata.providers']
const providersOf = (view: RecordView) => PROVIDERS.flatMap((name) => view.all(name))

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
    if (isMoment(view.text('deleted_at'))) return 'deleted'
    if (isMoment(view.text('banned_until'))) return 'banned'
    return view.has('email_confirmed_at') || view.has('phone_confirmed_at') || view.has('confirmed_at')
      ? 'active'
      : 'unconfirmed'
  },
  judge(view) {
    const isAnonymous = /^t(rue)?$/i.test(view.text('is_anonymous'))
    return isAnonymous ? { kind: 'not-person', why: 'anonymous accounts' } : PERSON
  },
  hasMfa: (view) => (view.all('factors.status').includes('verified') ? true : view.isNamed('factors') ? false : null),
  hasSocialLogin(view) {
    const providers = providersOf(view)
    return providers.length === 0 ? null : providers.some((name) => name !== 'email' && name !== 'phone')
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
