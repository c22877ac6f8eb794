import { nameList } from '@/lib/core/name-list'
import { ANSWERS } from '@/lib/core/rules/answer-refs'
import { exampleAttribute, exampleRow } from '@/lib/core/rules/example-facts'
import { groupSubject } from '@/lib/core/rules/group-subject'
import { mappedAttributes } from '@/lib/core/rules/mapped-attributes'
import { rule } from '@/lib/core/rules/rule'
import { documented } from '@/lib/core/rules/sources'

export const uniqueTargetWithDuplicates = rule({
  id: 'unique-target-with-duplicates',
  title: 'Unique in Asgardeo, repeated in the data',
  severity: 'block',
  needs: ['mapping.rows', 'data.inventory', 'mapping.uniqueness'],
  about: [ANSWERS.rows, ANSWERS.uniqueness, ANSWERS.attributes],
  source: documented('Asgardeo guide, configure unique attributes'),
  find: (facts) => {
    const checked = facts['mapping.uniqueness'] !== 'none'
    const names = mappedAttributes(facts['mapping.rows'], facts['data.inventory'])
      .filter(({ row, attribute }) => {
        const login = row.target.kind === 'catalogue' && row.target.key === 'username'
        return !attribute.unique && !attribute.unmeasured && (login || (checked && row.unique === true))
      })
      .map(({ attribute }) => attribute.name)
    if (names.length === 0) return []
    return [
      {
        subject: groupSubject(names),
        says: `The ${names.length === 1 ? 'target' : 'targets'} of ${nameList(names)} must be unique, but the data repeats values.`,
        fix: 'The second record with a value is rejected. Settle the duplicates, or drop the demand.',
        numbers: { attributes: names.length },
      },
    ]
  },
  examples: {
    today: '2026-11-24',
    fires: {
      'mapping.rows': [exampleRow('customer_no', 'custom:customer_no', { unique: true })],
      'data.inventory': [exampleAttribute({ name: 'customer_no', unique: false })],
      'mapping.uniqueness': 'within',
    },
    silent: {
      'mapping.rows': [exampleRow('customer_no', 'custom:customer_no', { unique: true })],
      'data.inventory': [exampleAttribute({ name: 'customer_no', unique: false })],
      'mapping.uniqueness': 'none',
    },
    also: {
      fires: [
        [{ 'mapping.uniqueness': 'across' }, 'The target of customer_no must'],
        [
          { 'mapping.rows': [exampleRow('customer_no', 'username')], 'mapping.uniqueness': 'none' },
          'The target of customer_no',
        ],
        [
          {
            'mapping.rows': [
              exampleRow('customer_no', 'username'),
              exampleRow('tax_no', 'custom:tax_no', { unique: true }),
            ],
            'data.inventory': [
              exampleAttribute({ name: 'customer_no', unique: false }),
              exampleAttribute({ name: 'tax_no', unique: false }),
            ],
          },
          'The targets of customer_no and tax_no must',
        ],
      ],
      silent: [
        { 'mapping.rows': [exampleRow('customer_no', 'custom:customer_no')] },
        { 'mapping.rows': [exampleRow('customer_no', 'emailaddress')] },
        { 'data.inventory': [exampleAttribute({ name: 'customer_no', unique: true })] },
        { 'data.inventory': [exampleAttribute({ name: 'customer_no', unique: false, unmeasured: true })] },
      ],
    },
  },
})
