import { ANSWERS } from '../answer-refs'
import { exampleAttribute, exampleRow } from '../example-facts'
import { mappedAttributes } from '../mapped-attributes'
import { rule } from '../rule'
import { ARITHMETIC } from '../sources'

export const specialDataDeniedButMapped = rule({
  id: 'special-data-denied-but-mapped',
  title: 'Special categories are denied but mapped',
  severity: 'block',
  needs: ['legal.specialCategories', 'data.inventory', 'mapping.rows'],
  about: [ANSWERS.specialCategories, ANSWERS.rows, ANSWERS.attributes],
  source: ARITHMETIC,
  find: (facts) => {
    if (facts['legal.specialCategories']) return []
    return mappedAttributes(facts['mapping.rows'], facts['data.inventory'])
      .filter(({ attribute }) => attribute.pii === 'special')
      .map(({ attribute }) => ({
        subject: attribute.name,
        says: `The legal review says that no special category moves, but ${attribute.name} is marked as one and is mapped.`,
        fix: 'Leave it behind, correct its mark in the inventory, or take it up in the legal review.',
      }))
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
  },
})
