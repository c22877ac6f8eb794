import { countText } from '@/lib/core/count-text'
import { nameList } from '@/lib/core/name-list'
import { ANSWERS } from '@/lib/core/rules/answer-refs'
import { exampleAttribute, exampleRow } from '@/lib/core/rules/example-facts'
import { movedAttributes } from '@/lib/core/rules/mapped-attributes'
import { rule } from '@/lib/core/rules/rule'
import { ARITHMETIC } from '@/lib/core/rules/sources'

export const leftButMapped = rule({
  id: 'left-but-mapped',
  title: 'Attributes to leave behind are mapped',
  severity: 'warn',
  needs: ['mapping.rows', 'data.inventory'],
  about: [ANSWERS.rows, ANSWERS.attributes],
  source: ARITHMETIC,
  find: (facts) => {
    // Secrets are a matter of their own, with a rule that blocks.
    const names = movedAttributes(facts['mapping.rows'], facts['data.inventory'])
      .filter((a) => a.decision === 'leave' && a.confidential !== 'secret' && a.type !== 'hash')
      .map(({ name }) => name)
    if (names.length === 0) return []
    return [
      {
        says: `${countText(names.length, 'attribute')} to be left behind ${names.length === 1 ? 'has' : 'have'} a target: ${nameList(names)}.`,
        fix: 'Set the targets to none, or decide that these attributes move.',
        numbers: { attributes: names.length },
      },
    ]
  },
  examples: {
    today: '2026-11-24',
    fires: {
      'mapping.rows': [exampleRow('dob', 'dob')],
      'data.inventory': [exampleAttribute({ name: 'dob', decision: 'leave' })],
    },
    silent: {
      'mapping.rows': [exampleRow('dob', 'dob')],
      'data.inventory': [exampleAttribute({ name: 'dob', decision: 'move' })],
    },
    also: {
      fires: [
        [{}, '1 attribute to be left behind has a target: dob.'],
        [
          {
            'mapping.rows': [exampleRow('dob', 'dob'), exampleRow('fax', 'custom:fax')],
            'data.inventory': [
              exampleAttribute({ name: 'dob', decision: 'leave' }),
              exampleAttribute({ name: 'fax', decision: 'leave' }),
            ],
          },
          '2 attributes to be left behind have a target: dob and fax.',
        ],
      ],
      silent: [
        { 'data.inventory': [exampleAttribute({ name: 'dob', decision: 'leave', confidential: 'secret' })] },
        { 'data.inventory': [exampleAttribute({ name: 'dob', decision: 'leave', type: 'hash' })] },
      ],
    },
  },
})
