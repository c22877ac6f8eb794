import type { JudgedFinding } from '@/lib/core/analysis'
import { canonicalJson } from '@/lib/core/json'
import type { Acknowledgement } from '@/lib/core/plan/plan'
import type { Finding } from '@/lib/core/rules/rule'
import { sha256Hex } from '@/lib/core/sha256'

/**
 * What an acknowledgement was given for: the matter and its numbers, not the wording, which may improve. Only a finding
 * without numbers is bound to its words, since nothing else of it tells that the answers have changed.
 */
export function findingDigest(finding: Pick<Finding, 'id' | 'subject' | 'numbers' | 'says'>): string {
  const { id, subject, numbers, says } = finding
  const matter = numbers && Object.keys(numbers).length > 0 ? { numbers } : { numbers: {}, says }
  return sha256Hex(canonicalJson({ id, subject, ...matter }))
}

/** What blocks the request is settled by an answer, never by a reason. */
export function mayBeAccepted({ severity }: Pick<Finding, 'severity'>): boolean {
  return severity !== 'block'
}

/**
 * Joins findings with their acknowledgements. One whose digest differs has lapsed and counts as not given; so does one of a
 * finding that blocks, which only a plan file written by hand can hold.
 */
export function judgeFindings(
  findings: readonly Finding[],
  acknowledgements: readonly Acknowledgement[],
): JudgedFinding[] {
  const given = new Map(acknowledgements.map((acknowledgement) => [acknowledgement.finding, acknowledgement]))
  return findings.map((finding) => {
    const found = given.get(finding.id)
    const stands = found !== undefined && mayBeAccepted(finding) && found.digest === findingDigest(finding)
    return { ...finding, acknowledged: stands ? { reason: found.reason, by: found.by, at: found.at } : null }
  })
}
