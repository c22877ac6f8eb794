import { thousands } from '@/lib/core/count-text'
import { rated } from '@/lib/core/risks/rate'
import { riskRule } from '@/lib/core/risks/risk-rule'
import { observed } from '@/lib/core/rules/sources'
import { assumed } from '@/lib/core/sizing/assumptions'

export const parallelImportDuplicates = riskRule({
  id: 'parallel-import-duplicates',
  kind: 'compatibility',
  name: 'Parallel import lets duplicates of a unique attribute slip in',
  needs: ['mapping.uniqueness', 'goals.assumptions'],
  mitigation:
    'Import from one address at a time, or check for duplicates in the file first and count them again afterwards.',
  left: { likelihood: 'low', impact: 'low' },
  owner: 'Identity engineer',
  source: observed('Product issue 24964: concurrent creates can pass the uniqueness check'),
  find: (known) => {
    const addresses = assumed({ known: true, value: known['goals.assumptions'], origin: PLAN }, 'addresses')?.high ?? 1
    if (known['mapping.uniqueness'] === 'none' || addresses <= 1) return null
    return {
      likelihood: rated('medium', `Import from ${thousands(addresses)} addresses at once`),
      impact: rated('medium', 'Two accounts share what people sign in with'),
      basis: { addresses, uniqueness: known['mapping.uniqueness'] },
    }
  },
  examples: {
    today: '2026-11-24',
    fires: {
      'mapping.uniqueness': 'within',
      'goals.assumptions': [{ id: 'a', what: 'addresses', value: 4, source: '' }],
    },
    silent: { 'mapping.uniqueness': 'none' },
    boundary: [
      [{ 'goals.assumptions': [{ id: 'a', what: 'addresses', value: 1, source: '' }] }, null],
      [
        { 'goals.assumptions': [{ id: 'a', what: 'addresses', value: 2, source: '' }] },
        { likelihood: 'medium', impact: 'medium' },
      ],
    ],
  },
})

const PLAN = { kind: 'person', name: 'Answer', date: null } as const
