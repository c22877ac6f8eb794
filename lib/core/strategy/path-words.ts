import type { CredentialPath } from '@/lib/core/facts/strategy'

/*
 * What a reader sees for the password paths: their names, and two wordings for readers who have not seen the comparison.
 */

/** The name of each path wherever it is chosen, compared or listed. */
export const PATH_WORDS: Record<CredentialPath, string> = {
  silent: 'Silent migration',
  reset: 'Forced reset',
  federated: 'Federated, no password',
  excluded: 'Excluded, not moved',
}

/** How a user type gets in, for whoever reads only the summary. */
export const WAYS_IN: Record<CredentialPath, string> = {
  silent: 'Silent migration at next login',
  reset: 'Password reset by e-mail',
  federated: 'Another provider, as today',
  excluded: 'Not moved',
}

/** The same as a phrase inside a sentence, in the words of Asgardeo's documentation, for whoever reads the request. */
export const PATH_PHRASES: Record<CredentialPath, string> = {
  silent: 'on-demand silent password migration',
  reset: 'forced password reset',
  federated: 'federated login without a password',
  excluded: 'not moved',
}
