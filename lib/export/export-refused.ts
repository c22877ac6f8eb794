import type { PiiPlace } from '@/lib/core/pii-gate/find-places'

const KINDS: Record<PiiPlace['kind'], string> = {
  email: 'an e-mail address',
  phone: 'a phone number',
  digits: 'a long number',
  ip: 'an IP address',
  hash: 'a hash',
  secret: 'a password, key or token',
}

/**
 * The package was not made: it would have carried personal data or a secret. An expected refusal; the server turns it
 * into a problem with status 422, the command line into a sentence. No place repeats the value.
 */
export class ExportRefused extends Error {
  readonly code = 'personal-data'

  constructor(
    readonly places: readonly PiiPlace[],
    /** What an override must be given for; see `PII_OVERRIDE`. */
    readonly digest: string,
  ) {
    const shown = places.slice(0, 5).map(({ file, where, kind }) => `${where} (${file}) holds ${KINDS[kind]}`)
    const more = places.length > 5 ? `; and ${places.length - 5} more` : ''
    super(
      `The package was not made, because it would carry personal data or a secret: ${shown.join('; ')}${more}. Take it out, or give a reason for sending it.`,
    )
  }
}
