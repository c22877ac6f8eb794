import { catalogueAttribute } from '@/lib/core/asgardeo/catalogue'
import { countText } from '@/lib/core/count-text'
import { sendsValue } from '@/lib/core/mapping/sends-value'
import { rated } from '@/lib/core/risks/rate'
import { riskRule } from '@/lib/core/risks/risk-rule'
import { exampleRow } from '@/lib/core/rules/example-facts'
import { observed } from '@/lib/core/rules/sources'

export const carefulTargets = riskRule({
  id: 'careful-targets',
  kind: 'compatibility',
  name: 'An attribute lands somewhere else in Asgardeo than planned',
  needs: ['mapping.rows'],
  mitigation: 'Try each of these with one account in your own organisation and read it back before the export.',
  left: { likelihood: 'low', impact: 'low' },
  owner: 'Identity engineer',
  source: observed('Product claim configuration: some enterprise attributes are stored under other claims'),
  find: (known) => {
    const names = known['mapping.rows']
      .filter(sendsValue)
      .flatMap((row) =>
        row.target.kind === 'catalogue' && catalogueAttribute(row.target.key)?.migrationUse === 'target-careful'
          ? [row.source]
          : [],
      )
    if (names.length === 0) return null
    return {
      likelihood: rated('medium', 'The default was read in product code; every organisation may have changed it'),
      impact: rated(names.length > 5 ? 'medium' : 'low', `${countText(names.length, 'attribute')} for everybody`),
      basis: { attributes: names.join(', ') },
    }
  },
  examples: {
    today: '2026-11-24',
    fires: { 'mapping.rows': [exampleRow('manager', 'externalid')] },
    silent: {
      'mapping.rows': [
        exampleRow('email', 'emailaddress'),
        exampleRow('manager', 'externalid', { transforms: ['drop'] }),
      ],
    },
    boundary: [
      [
        { 'mapping.rows': Array.from({ length: 5 }, (_, i) => exampleRow(`a${i}`, 'externalid')) },
        { likelihood: 'medium', impact: 'low' },
      ],
      [
        { 'mapping.rows': Array.from({ length: 6 }, (_, i) => exampleRow(`a${i}`, 'externalid')) },
        { likelihood: 'medium', impact: 'medium' },
      ],
    ],
  },
})
