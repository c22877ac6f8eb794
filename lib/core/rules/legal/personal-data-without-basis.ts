import { countText } from '@/lib/core/count-text'
import { type Jurisdiction, jurisdictionNames } from '@/lib/core/legal/legal-names'
import { ANSWERS } from '@/lib/core/rules/answer-refs'
import { exampleAttribute, exampleRow } from '@/lib/core/rules/example-facts'
import { movedAttributes } from '@/lib/core/rules/mapped-attributes'
import { rule } from '@/lib/core/rules/rule'
import { documented } from '@/lib/core/rules/sources'

const BASIS_DUE: readonly Jurisdiction[] = ['eu', 'uk', 'ch', 'br']

export const personalDataWithoutBasis = rule({
  id: 'personal-data-without-basis',
  title: 'Personal data moves without a legal basis',
  severity: 'block',
  needs: ['legal.legalBasis', 'legal.jurisdictions', 'data.inventory', 'mapping.rows'],
  about: [ANSWERS.legalBasis, ANSWERS.jurisdictions, ANSWERS.rows],
  source: documented('Regulation (EU) 2016/679, article 6, and the laws modelled on it'),
  find: (facts) => {
    const where = facts['legal.jurisdictions'].filter((jurisdiction) => BASIS_DUE.includes(jurisdiction))
    if (facts['legal.legalBasis'] !== 'not-required' || where.length === 0) return []
    const personal = movedAttributes(facts['mapping.rows'], facts['data.inventory']).filter(
      (attribute) => attribute.pii !== 'none',
    ).length
    if (personal === 0) return []
    return [
      {
        says: `The plan says that no legal basis is required, but ${countText(personal, 'personal attribute')} of users in ${jurisdictionNames(where)} ${personal === 1 ? 'is' : 'are'} moved.`,
        fix: 'Ask the legal department which basis applies there, and enter it.',
        numbers: { attributes: personal },
      },
    ]
  },
  examples: {
    today: '2026-11-24',
    fires: {
      'legal.legalBasis': 'not-required',
      'legal.jurisdictions': ['eu'],
      'data.inventory': [exampleAttribute()],
      'mapping.rows': [exampleRow('email', 'emailaddress')],
    },
    silent: {
      'legal.legalBasis': 'not-required',
      'legal.jurisdictions': ['us'],
      'data.inventory': [exampleAttribute()],
      'mapping.rows': [exampleRow('email', 'emailaddress')],
    },
    also: {
      fires: [
        [{ 'legal.jurisdictions': ['us', 'br'] }, '1 personal attribute of users in Brazil is moved'],
        [
          {
            'data.inventory': [exampleAttribute(), exampleAttribute({ name: 'city' })],
            'mapping.rows': [exampleRow('email', 'emailaddress'), exampleRow('city', 'custom:city')],
          },
          '2 personal attributes of users in European Union and EEA are moved',
        ],
      ],
      silent: [{ 'legal.legalBasis': 'consent' }, { 'data.inventory': [exampleAttribute({ pii: 'none' })] }],
    },
  },
})
