import type { RiskKind } from './risk-rule'

/** What each kind is called on screen and on paper. */
export const RISK_KINDS: Record<RiskKind, string> = {
  'data-loss': 'Data loss',
  compatibility: 'Compatibility',
  disruption: 'Disruption',
  security: 'Security',
  legal: 'Legal',
  people: 'People',
}
