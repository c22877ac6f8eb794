import { countText } from '@/lib/core/count-text'
import { ANSWERS } from '@/lib/core/rules/answer-refs'
import { exampleAttribute, exampleRow } from '@/lib/core/rules/example-facts'
import { mappedAttributes } from '@/lib/core/rules/mapped-attributes'
import { rule } from '@/lib/core/rules/rule'
import { documented } from '@/lib/core/rules/sources'

const BASIS_DUE = /european|united kingdom|switzerland|brazil/i

export const personalDataWithoutBasis = rule({
  id: 'personal-data-without-basis',
  title: 'Personal data moves without a legal basis',
  severity: 'block',
  needs: ['legal.legalBasis', 'legal.jurisdictions', 'data.inventory', 'mapping.rows'],
  about: [ANSWERS.legalBasis, ANSWERS.jurisdictions, ANSWERS.rows],
  source: documented('Regulation (EU) 2016/679, article 6, and the laws modelled on it'),
  find: (facts) => {
    const where = facts['legal.jurisdictions'].filter((jurisdiction) => BASIS_DUE.test(jurisdiction))
    if (!/not[ -]required/i.test(facts['legal.legalBasis']) || where.length === 0) return []
    const personal = mappedAttributes(facts['mapping.rows'], facts['data.inventory']).filter(
      ({ attribute }) => attribute.pii !== 'none',
    ).length
    if (personal === 0) return []
    return [
      {
        says: `The plan says that no legal basis is required, but ${countText(personal, 'personal attribute')} of users in ${where.join(', ')} ${personal === 1 ? 'is' : 'are'} moved.`,
        fix: 'Ask the legal department which basis applies there, and enter it.',
        numbers: { attributes: personal },
      },
    ]
  },
  examples: {
    today: '2026-11-24',
    fires: {
      'legal.legalBasis': 'Not required by the law that applies',
      'legal.jurisdictions': ['European Union and EEA'],
      'data.inventory': [exampleAttribute()],
      'mapping.rows': [exampleRow('email', 'emailaddress')],
    },
    silent: {
      'legal.legalBasis': 'Not required by the law that applies',
      'legal.jurisdictions': ['United States'],
      'data.inventory': [exampleAttribute()],
      'mapping.rows': [exampleRow('email', 'emailaddress')],
    },
    also: {
      fires: [
        [{ 'legal.jurisdictions': ['United States', 'Brazil'] }, '1 personal attribute of users in Brazil is moved'],
        [
          {
            'data.inventory': [exampleAttribute(), exampleAttribute({ name: 'city' })],
            'mapping.rows': [exampleRow('email', 'emailaddress'), exampleRow('city', 'custom:city')],
          },
          '2 personal attributes of users in European Union and EEA are moved',
        ],
      ],
      silent: [
        { 'legal.legalBasis': 'Consent of the user' },
        { 'data.inventory': [exampleAttribute({ pii: 'none' })] },
      ],
    },
  },
})
