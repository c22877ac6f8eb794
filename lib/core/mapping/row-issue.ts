import type { Severity } from '@/lib/core/rules/rule'

/** Something to know about one mapping row, shown beside it. */
export type RowIssue = {
  code: string
  severity: Severity
  /** What is the matter, one sentence. */
  says: string
  /** What to do about it, one sentence. */
  fix: string
  /** A transform (`first-value`, `phone-to-e164`) that settles it, offered as one click. */
  offers?: string
}

const ORDER: Severity[] = ['block', 'warn', 'inform']

export function bySeverity(a: { severity: Severity }, b: { severity: Severity }): number {
  return ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity)
}
