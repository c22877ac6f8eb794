import type { JudgedFinding } from '@/lib/core/analysis'
import { canonicalJson } from '@/lib/core/json'
import type { Acknowledgement } from '@/lib/core/plan/plan'
import type { Finding } from '@/lib/core/rules/rule'
import { sha256Hex } from '@/lib/core/sha256'

/** What an acknowledgement was given for: the matter and its numbers, not the wording, which may improve. */
export function findingDigest(finding: Pick<Finding, 'id' | 'subject' | 'numbers'>): string {
  return sha256Hex(canonicalJson({ id: finding.id, subject: finding.subject, numbers: finding.numbers ?? {} }))
}

/** Joins findings with their acknowledgements. One whose digest differs has lapsed and counts as not given. */
export function judgeFindings(
  findings: readonly Finding[],
  acknowledgements: readonly Acknowledgement[],
): JudgedFinding[] {
  const given = new Map(acknowledgements.map((acknowledgement) => [acknowledgement.finding, acknowledgement]))
  return findings.map((finding) => {
    const found = given.get(finding.id)
    const stands = found !== undefined && found.digest === findingDigest(finding)
    return { ...finding, acknowledged: stands ? { reason: found.reason, by: found.by, at: found.at } : null }
  })
}
