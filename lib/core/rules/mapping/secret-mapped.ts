import { nameList } from '@/lib/core/name-list'
import { ANSWERS } from '@/lib/core/rules/answer-refs'
import { exampleAttribute, exampleRow } from '@/lib/core/rules/example-facts'
import { groupSubject } from '@/lib/core/rules/group-subject'
import { movedAttributes } from '@/lib/core/rules/mapped-attributes'
import { rule } from '@/lib/core/rules/rule'
import { PASSWORD_GUIDE } from '@/lib/core/rules/sources'

export const secretMapped = rule({
  id: 'secret-mapped',
  title: 'A secret is mapped',
  severity: 'block',
  needs: ['mapping.rows', 'data.inventory'],
  about: [ANSWERS.rows, ANSWERS.attributes],
  source: PASSWORD_GUIDE,
  find: (facts) => {
    const names = movedAttributes(facts['mapping.rows'], facts['data.inventory'])
      .filter((attribute) => attribute.confidential === 'secret' || attribute.type === 'hash')
      .map(({ name }) => name)
    if (names.length === 0) return []
    return [
      {
        subject: groupSubject(names),
        says: `${nameList(names)} ${names.length === 1 ? 'holds' : 'hold'} passwords, hashes or other secrets and ${names.length === 1 ? 'is' : 'are'} mapped.`,
        fix: 'Set the target to none. Asgardeo imports no hashes, and a secret must not travel with profiles.',
        numbers: { attributes: names.length },
      },
    ]
  },
  examples: {
    today: '2026-11-24',
    fires: {
      'mapping.rows': [exampleRow('totp', 'custom:totp')],
      'data.inventory': [exampleAttribute({ name: 'totp', confidential: 'secret' })],
    },
    silent: {
      'mapping.rows': [exampleRow('totp', '')],
      'data.inventory': [exampleAttribute({ name: 'totp', confidential: 'secret' })],
    },
    also: {
      fires: [
        [{}, 'totp holds passwords, hashes or other secrets and is mapped.'],
        [
          {
            'mapping.rows': [exampleRow('totp', 'custom:totp'), exampleRow('pw', 'custom:pw')],
            'data.inventory': [
              exampleAttribute({ name: 'totp', confidential: 'secret' }),
              exampleAttribute({ name: 'pw', type: 'hash' }),
            ],
          },
          'totp and pw hold passwords, hashes or other secrets and are mapped.',
        ],
      ],
      silent: [{ 'data.inventory': [exampleAttribute({ name: 'totp' })] }],
    },
  },
})
