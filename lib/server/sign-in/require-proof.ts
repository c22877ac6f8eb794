import { HttpError } from '@/lib/server/http/http-error'
import type { Visitor } from '@/lib/server/visitor'

const FRESH_MS = 10 * 60_000

const SIGN_IN_AGAIN = new HttpError(
  403,
  'sign-in-again',
  'Sign in once more to confirm that it is you, then do this again. Nothing was changed.',
)

/**
 * Before what cannot be taken back: a session that somebody left open, or whose cookie was stolen, is not the person.
 * Whoever came by a link without signing in has no other proof than the link, and is let by.
 *
 * @throws HttpError 403 `sign-in-again` when the person's last proof is older than ten minutes, or unknown
 */
export function requireProof(visitor: Visitor | null, now: Date): void {
  if (!visitor?.person) return
  if (!visitor.provenAt || now.getTime() - visitor.provenAt.getTime() > FRESH_MS) throw SIGN_IN_AGAIN
}
