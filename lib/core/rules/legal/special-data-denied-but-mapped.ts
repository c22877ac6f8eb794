import { nameList } from '@/lib/core/name-list'
import { ANSWERS } from '@/lib/core/rules/answer-refs'
import { exampleAttribute, exampleRow } from '@/lib/core/rules/example-facts'
import { groupSubject } from '@/lib/core/rules/group-subject'
import { movedAttributes } from '@/lib/core/rules/mapped-attributes'
import { rule } from '@/lib/core/rules/rule'
import { ARITHMETIC } from '@/lib/core/rules/sources'

export const specialDataDeniedButMapped = rule({
  id: 'special-data-denied-but-mapped',
  title: 'Special categories are denied but mapped',
  severity: 'block',
  needs: ['legal.specialCategories', 'data.inventory', 'mapping.rows'],
  about: [ANSWERS.specialCategories, ANSWERS.rows, ANSWERS.attributes],
  source: ARITHMETIC,
  find: (facts) => {
    if (facts['legal.specialCategories']) return []
    const names = movedAttributes(facts['mapping.rows'], facts['data.inventory'])
      .filter((attribute) => attribute.pii === 'special')
      .map(({ name }) => name)
    if (names.length === 0) return []
    return [
      {
        subject: groupSubject(names),
        says: `The legal review says that no special category moves, but ${nameList(names)} ${names.length === 1 ? 'is marked as one and is' : 'are marked as such and are'} mapped.`,
        fix: 'Leave them behind, correct the marks in the inventory, or take them up in the legal review.',
        numbers: { attributes: names.length },
      },
    ]
  },
  examples: {
    today: '2026-11-24',
    fires: {
      'legal.specialCategories': false,
      'data.inventory': [exampleAttribute({ name: 'religion', pii: 'special' })],
      'mapping.rows': [exampleRow('religion', 'custom:religion')],
    },
    silent: {
      'legal.specialCategories': false,
      'data.inventory': [exampleAttribute({ name: 'religion', pii: 'special' })],
      'mapping.rows': [exampleRow('religion', '')],
    },
    also: {
      fires: [
        [{}, 'but religion is marked as one and is mapped'],
        [
          {
            'data.inventory': [
              exampleAttribute({ name: 'religion', pii: 'special' }),
              exampleAttribute({ name: 'health', pii: 'special' }),
              exampleAttribute(),
            ],
            'mapping.rows': [
              exampleRow('religion', 'custom:religion'),
              exampleRow('health', 'custom:health'),
              exampleRow('email', 'emailaddress'),
            ],
          },
          'but religion and health are marked as such and are mapped',
        ],
      ],
      silent: [{ 'legal.specialCategories': true }, { 'data.inventory': [exampleAttribute({ name: 'religion' })] }],
    },
  },
})
