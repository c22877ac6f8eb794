import { timingSafeEqual } from 'node:crypto'
import { digestOf } from './ids'

/** People paste codes with blanks and capitals. */
export function normaliseSecret(secret: string): string {
  return secret.replace(/\s/g, '').toLowerCase()
}

/** In a time that does not depend on where they differ. */
export function fitsSecret(secret: string, digest: string): boolean {
  return timingSafeEqual(Buffer.from(digestOf(secret)), Buffer.from(digest))
}
