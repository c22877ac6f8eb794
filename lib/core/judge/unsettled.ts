import type { JudgedFinding } from '@/lib/core/analysis'

/**
 * The findings of one severity that still count: what `block`s stops the request, what `warn`s is its condition. An
 * accepted one counts no longer.
 */
export function unsettled(findings: readonly JudgedFinding[], severity: 'block' | 'warn'): JudgedFinding[] {
  return findings.filter((finding) => finding.severity === severity && !finding.acknowledged)
}
