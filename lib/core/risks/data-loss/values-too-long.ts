import { limitOf } from '@/lib/core/asgardeo/own-limit'
import { countText, thousands } from '@/lib/core/count-text'
import { factValue } from '@/lib/core/facts/fact'
import { rated } from '@/lib/core/risks/rate'
import { riskRule } from '@/lib/core/risks/risk-rule'
import { exampleAttribute, exampleRow } from '@/lib/core/rules/example-facts'
import { mappedAttributes } from '@/lib/core/rules/mapped-attributes'
import { observed } from '@/lib/core/rules/sources'
import { cutLength } from '@/lib/core/transforms/cut-length'

export const valuesTooLong = riskRule({
  id: 'values-too-long',
  kind: 'data-loss',
  name: 'Long values are refused and their owners with them',
  needs: ['data.inventory', 'mapping.rows'],
  mitigation:
    'Cut such values by a transform, split them, or leave the attribute behind; the rehearsal counts the records.',
  left: { likelihood: 'low', impact: 'low' },
  owner: 'Identity engineer',
  source: observed('Product database scripts, and product issues 26732 and 16856: longer values gave a server error'),
  find: (known, { mapping }) => {
    const most = limitOf('attributeWidth', factValue(mapping.limits) ?? []).value
    const long = mappedAttributes(known['mapping.rows'], known['data.inventory']).filter(
      ({ attribute, row }) => Math.min(attribute.maxLength, cutLength(row.transforms)) > most,
    )
    if (long.length === 0) return null
    const longest = Math.max(...long.map(({ attribute }) => attribute.maxLength))
    return {
      likelihood: rated('high', `The longest value has ${thousands(longest)} characters, ${thousands(most)} fit`),
      impact: rated('medium', `${countText(long.length, 'attribute')} on the way; the whole record is refused`),
      basis: { attributes: long.map(({ attribute }) => attribute.name).join(', '), 'longest value': longest },
    }
  },
  examples: {
    today: '2026-11-24',
    fires: {
      'data.inventory': [exampleAttribute({ name: 'about', maxLength: 4000 })],
      'mapping.rows': [exampleRow('about', 'custom:about')],
    },
    silent: { 'data.inventory': [exampleAttribute({ name: 'about', maxLength: 80 })] },
    boundary: [
      [{ 'data.inventory': [exampleAttribute({ name: 'about', maxLength: 1024 })] }, null],
      [
        { 'data.inventory': [exampleAttribute({ name: 'about', maxLength: 1025 })] },
        { likelihood: 'high', impact: 'medium' },
      ],
      [{ 'mapping.rows': [exampleRow('about', 'custom:about', { transforms: ['truncate-1024'] })] }, null],
    ],
  },
})
