/** What a reader sees for the answers on usernames, in the questions and in the decision log. */

export const USERNAME_MODES = { email: 'E-mail address', alphanumeric: 'Letters and digits' } as const

export const LOGIN_IDENTIFIERS = { email: 'E-mail address', mobile: 'Mobile number', none: 'Nothing else' } as const

export const UNIQUENESS = {
  none: 'Not checked',
  within: 'Within the user store',
  across: 'Across user stores',
} as const
