/** The answers that a file may count too, by what they count. */
export const RECOUNTED = {
  users: 'users',
  'without-email': 'withoutEmail',
  'with-phone': 'withPhone',
  'with-password': 'withPassword',
  'with-mfa': 'withMfa',
  'with-social-login': 'withSocialLogin',
} as const
