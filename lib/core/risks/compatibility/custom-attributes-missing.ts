import { countText } from '@/lib/core/count-text'
import { rated } from '@/lib/core/risks/rate'
import { riskRule } from '@/lib/core/risks/risk-rule'
import { exampleRow } from '@/lib/core/rules/example-facts'
import { observed } from '@/lib/core/rules/sources'

export const customAttributesMissing = riskRule({
  id: 'custom-attributes-missing',
  kind: 'compatibility',
  name: 'Values of custom attributes are silently missing after the import',
  needs: ['mapping.rows'],
  mitigation:
    'Create every custom attribute from the setup sheet before the run, under the custom schema, and read one account back.',
  left: { likelihood: 'low', impact: 'low' },
  owner: 'Identity engineer',
  source: observed('Product issues 23042 and 23283: values under another schema are not stored or cannot be changed'),
  find: (known) => {
    const names = known['mapping.rows'].flatMap(({ target }) => (target.kind === 'custom' ? [target.name] : []))
    if (names.length === 0) return null
    return {
      likelihood: rated(
        names.length > 9 ? 'high' : 'medium',
        `${countText(names.length, 'attribute')} to create by hand`,
      ),
      impact: rated('medium', 'Found only when an application misses the value'),
      basis: { 'custom attributes': names.join(', ') },
    }
  },
  examples: {
    today: '2026-11-24',
    fires: { 'mapping.rows': [exampleRow('tier', 'custom:tier')] },
    silent: { 'mapping.rows': [exampleRow('email', 'emailaddress')] },
    boundary: [
      [
        { 'mapping.rows': Array.from({ length: 9 }, (_, i) => exampleRow(`a${i}`, `custom:a${i}`)) },
        { likelihood: 'medium', impact: 'medium' },
      ],
      [
        { 'mapping.rows': Array.from({ length: 10 }, (_, i) => exampleRow(`a${i}`, `custom:a${i}`)) },
        { likelihood: 'high', impact: 'medium' },
      ],
    ],
  },
})
