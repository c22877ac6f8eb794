import type { CredentialPath } from '@/lib/core/facts/strategy'

/** The one name of each password path, on screen and on paper. */
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
