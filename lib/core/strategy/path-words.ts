import type { CredentialPath } from '@/lib/core/facts/strategy'

/** The one name of each password path, on screen and on paper. */
export const PATH_WORDS: Record<CredentialPath, string> = {
  silent: 'Silent migration',
  reset: 'Forced reset',
  federated: 'Federated, no password',
  excluded: 'Excluded, not moved',
}
