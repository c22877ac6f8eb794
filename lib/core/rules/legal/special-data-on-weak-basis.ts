import { LEGAL_BASES, type LegalBasis } from '@/lib/core/legal/legal-names'
import { nameList } from '@/lib/core/name-list'
import { ANSWERS } from '@/lib/core/rules/answer-refs'
import { exampleAttribute, exampleRow } from '@/lib/core/rules/example-facts'
import { movedAttributes } from '@/lib/core/rules/mapped-attributes'
import { rule } from '@/lib/core/rules/rule'
import { documented } from '@/lib/core/rules/sources'

// Bases of article 6 alone; article 9(2) asks for one of its own list, such as explicit consent.
const NOT_ENOUGH: readonly LegalBasis[] = ['contract', 'legitimate-interests']

export const specialDataOnWeakBasis = rule({
  id: 'special-data-on-weak-basis',
  title: 'Special categories need their own basis',
  severity: 'warn',
  needs: ['legal.specialCategories', 'legal.legalBasis', 'data.inventory', 'mapping.rows'],
  about: [ANSWERS.legalBasis, ANSWERS.specialCategories, ANSWERS.rows],
  source: documented('Regulation (EU) 2016/679, article 9'),
  find: (facts) => {
    if (!facts['legal.specialCategories'] || !NOT_ENOUGH.includes(facts['legal.legalBasis'])) return []
    const special = movedAttributes(facts['mapping.rows'], facts['data.inventory']).filter(
      (attribute) => attribute.pii === 'special',
    )
    if (special.length === 0) return []
    return [
      {
        says: `${nameList(special.map(({ name }) => name))} may reveal a special category, but the basis named is ${LEGAL_BASES[facts['legal.legalBasis']].toLowerCase()}.`,
        fix: 'Leave such attributes behind, or have the legal department name a basis of article 9.',
        numbers: { attributes: special.length },
      },
    ]
  },
  examples: {
    today: '2026-11-24',
    fires: {
      'legal.specialCategories': true,
      'legal.legalBasis': 'contract',
      'data.inventory': [exampleAttribute({ name: 'accessibility', pii: 'special' })],
      'mapping.rows': [exampleRow('accessibility', 'custom:accessibility')],
    },
    silent: {
      'legal.specialCategories': true,
      'legal.legalBasis': 'consent',
      'data.inventory': [exampleAttribute({ name: 'accessibility', pii: 'special' })],
      'mapping.rows': [exampleRow('accessibility', 'custom:accessibility')],
    },
    also: {
      fires: [
        [
          { 'legal.legalBasis': 'legitimate-interests' },
          'accessibility may reveal a special category, but the basis named is legitimate interests',
        ],
      ],
      silent: [
        { 'legal.specialCategories': false },
        { 'data.inventory': [exampleAttribute({ name: 'accessibility' })] },
      ],
    },
  },
})
