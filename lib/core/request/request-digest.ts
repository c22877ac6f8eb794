import { canonicalJson, type Json, type JsonObject } from '@/lib/core/json'
import type { StepId } from '@/lib/core/plan/plan'
import { sha256Hex } from '@/lib/core/sha256'

type Requested = { answers: Record<StepId, JsonObject>; profiles: readonly { digest: string }[] }

/**
 * SHA-256 over what a request says: every answer and the profiles, without the log that begins when it is sent. Printed
 * in the package and kept with the mark "sent", so that anybody can tell whether they hold the same request.
 */
export function requestDigest({ answers, profiles }: Requested): string {
  const { followUp: _log, ...request } = answers.request
  const digests = profiles.map(({ digest }) => digest)
  return sha256Hex(canonicalJson({ answers: { ...answers, request } as Json, profiles: digests.sort() }))
}
