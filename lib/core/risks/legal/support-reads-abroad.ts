import { countText } from '@/lib/core/count-text'
import { rated } from '@/lib/core/risks/rate'
import { riskRule } from '@/lib/core/risks/risk-rule'
import { documented } from '@/lib/core/rules/sources'

export const supportReadsAbroad = riskRule({
  id: 'support-reads-abroad',
  kind: 'legal',
  name: 'Reading of logs from other countries is not covered by a transfer ground',
  needs: ['legal.transfers'],
  mitigation: 'Record the assessment and the safeguards, or have the processing agreement exclude the access.',
  left: { likelihood: 'low', impact: 'medium' },
  owner: 'Data protection officer',
  source: documented(
    'Asgardeo documentation, data residency: support in the United States, Sri Lanka, India and Brazil can read logs',
  ),
  find: (known, { goals }) => {
    const state = known['legal.transfers']
    if (state === 'safeguards' || state === 'accepted') return null
    return {
      likelihood: rated(
        state === 'refused' ? 'high' : 'medium',
        state === 'refused' ? 'The plan refuses it, and the access exists' : 'The assessment is not finished',
      ),
      impact: goals.keptUsers.known
        ? rated('high', `Logs hold addresses of ${countText(goals.keptUsers.value, 'user')}`)
        : rated('high', 'Logs hold e-mail and IP addresses'),
      basis: { 'access from abroad': state },
    }
  },
  examples: {
    today: '2026-11-24',
    fires: { 'legal.transfers': 'assessing' },
    silent: { 'legal.transfers': 'accepted' },
    boundary: [
      [{ 'legal.transfers': 'safeguards' }, null],
      [{ 'legal.transfers': 'refused' }, { likelihood: 'high', impact: 'high' }],
    ],
  },
})
