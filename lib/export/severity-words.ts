import type { Severity } from '@/lib/core/rules/rule'

/** What each severity is called on paper. */
export const SEVERITY: Record<Severity, string> = {
  block: 'Blocks the request',
  warn: 'Condition',
  inform: 'For your information',
}
