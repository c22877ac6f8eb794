import type { CredentialPath } from '@/lib/core/facts/strategy'

/** How a user type gets in, as a phrase inside a letter or a cell. */
export const PATHS: Record<CredentialPath, string> = {
  reset: 'forced password reset',
  silent: 'on-demand silent password migration',
  federated: 'federated login without a password',
  excluded: 'not moved',
}
