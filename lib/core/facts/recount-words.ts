import type { Recount } from './data'

/** What a count counts, behind a number. */
export const RECOUNT_WORDS: Record<Recount['of'], string> = {
  users: 'users',
  'without-email': 'users without e-mail',
  'with-phone': 'users with a phone number',
  'with-password': 'users with a password',
  'with-mfa': 'users with a second factor',
  'with-social-login': 'users who sign in elsewhere',
}
