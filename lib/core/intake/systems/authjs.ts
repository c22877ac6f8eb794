import { parseDay } from '@/lib/core/profile/day'
import { evidence } from '../name-match'
import type { RecordView } from '../record-view'
import { PERSON, type System } from './system'

const verified = (view: RecordView) => view.text('emailVerified') || view.text('email_verified')
const CUID = /^c[a-z0-9]{24}$/

/** Auth.js (NextAuth): the User table of its database adapters, alone or with accounts inside. */
export const authjs: System = {
  id: 'authjs',
  name: 'Auth.js (NextAuth)',
  detect(signals) {
    const { names } = signals
    const hasFlag = names.has('emailVerified') || names.has('email_verified')
    const isMoment =
      hasFlag && signals.share((view) => verified(view) === '' || parseDay(verified(view)) !== null) > 0.99
    const isUser = isMoment && names.has('image') && names.has('email')
    const ids = signals.share((view) => CUID.test(view.text('id')))
    const isAccount = names.has('providerAccountId') && (names.has('userId') || names.has('user_id'))
    return evidence([
      isUser && [0.6, 'emailVerified is a moment or empty, beside an image'],
      isUser && ids > 0.5 && [0.3, 'ids are cuids'],
      names.has('accounts.providerAccountId') && [0.4, 'accounts of providers inside'],
      isAccount && [0.7, 'accounts of providers'],
    ])
  },
  fields: {
    id: ['id'],
    login: ['email', 'username'],
    email: ['email'],
    phone: ['phone', 'phoneNumber'],
    password: ['password', 'passwordHash', 'hashedPassword', 'password_hash'],
    created: ['createdAt', 'created_at'],
    lastLogin: ['lastLogin', 'last_login'],
    roles: ['role', 'roles'],
  },
  statuses: [
    { name: 'verified', means: 'active' },
    { name: 'unverified', means: 'pending' },
  ],
  stateOf: (view) => (verified(view) === '' ? 'unverified' : 'verified'),
  // The Account table lies beside the User table; its rows are links to providers.
  judge: (view) => (view.has('providerAccountId') ? { kind: 'ignore' } : PERSON),
  hasSocialLogin(view) {
    const kinds = view.all('accounts.type')
    return kinds.length === 0 ? null : kinds.some((kind) => kind === 'oauth' || kind === 'oidc')
  },
  howToExport:
    'Auth.js keeps users in your own database: export the User table as CSV or JSON, for example with "COPY \\"User\\" TO STDOUT CSV HEADER" in PostgreSQL.',
  cannotTell: [
    'Passwords: Auth.js stores none, unless your credentials provider added a column',
    'Social accounts, unless the Account table is exported too',
    'The last login, unless your application recorded it',
  ],
  hashes: 'in-database',
}
