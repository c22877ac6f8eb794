import { evidence, hasPlain } from '../name-match'
import type { System } from './system'

const FACTORS = ['totp_enabled', 'two_factor_enabled', 'totpEnabled', 'twoFactorEnabled']

/** Clerk: dashboard CSV (with digests) and API JSON (with metadata). */
export const clerk: System = {
  id: 'clerk',
  name: 'Clerk',
  detect(signals) {
    const { names } = signals
    const ids = signals.share((view) => view.text('id').startsWith('user_'))
    return evidence([
      names.has('password_hasher') && [0.5, 'has password_hasher'],
      names.has('password_digest') && [0.2, 'has password_digest'],
      names.has('primary_email_address') && [0.3, 'has primary_email_address'],
      ids > 0.5 && [0.25, 'ids start with user_'],
      hasPlain(names, 'primary_email_address_id') && [0.5, 'has primary_email_address_id'],
      hasPlain(names, 'unsafe_metadata') && [0.2, 'has unsafe_metadata'],
    ])
  },
  fields: {
    id: ['id'],
    login: ['username', 'primary_email_address'],
    email: [
      'primary_email_address',
      'email_addresses.email_address',
      'email_addresses',
      'verified_email_addresses',
      'unverified_email_addresses',
    ],
    phone: ['primary_phone_number', 'phone_numbers.phone_number', 'phone_numbers', 'verified_phone_numbers'],
    password: ['password_digest'],
    lastLogin: ['last_sign_in_at'],
    created: ['created_at'],
    roles: ['public_metadata.role', 'public_metadata.roles'],
  },
  statuses: [
    { name: 'active', means: 'active' },
    { name: 'banned', means: 'inactive' },
    { name: 'locked', means: 'inactive' },
  ],
  stateOf(view) {
    if (view.text('banned') === 'true') return 'banned'
    return view.text('locked') === 'true' ? 'locked' : 'active'
  },
  hasPassword(view) {
    const enabled = view.text('password_enabled') || view.text('passwordEnabled')
    return enabled === '' ? null : enabled === 'true'
  },
  hasMfa: (view) => view.has('totp_secret') || FACTORS.some((name) => view.text(name) === 'true'),
  hasSocialLogin(view) {
    if (view.has('external_accounts.provider') || view.has('externalAccounts.provider')) return true
    return view.isNamed('external_accounts') || view.isNamed('externalAccounts') ? false : null
  },
  paging: (beside) => ({ total: Number(beside.total_count ?? beside.totalCount), next: null }),
  howToExport:
    'Dashboard, Settings, User exports, Export all users: the CSV has password digests but no metadata. The API (GET /v1/users) has metadata but no digests; drop both when you need both.',
  cannotTell: [
    'Backup codes',
    'Organisation memberships, which need a call of their own',
    'Metadata in the CSV, digests in the JSON',
  ],
  hashes: 'in-export',
}
