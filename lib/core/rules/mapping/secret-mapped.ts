import { ANSWERS } from '../answer-refs'
import { exampleAttribute, exampleRow } from '../example-facts'
import { groupSubject } from '../group-subject'
import { mappedAttributes } from '../mapped-attributes'
import { nameList } from '../name-list'
import { rule } from '../rule'
import { PASSWORD_GUIDE } from '../sources'

export const secretMapped = rule({
  id: 'secret-mapped',
  title: 'A secret is mapped',
  severity: 'block',
  needs: ['mapping.rows', 'data.inventory'],
  about: [ANSWERS.rows, ANSWERS.attributes],
  source: PASSWORD_GUIDE,
  find: (facts) => {
    const names = mappedAttributes(facts['mapping.rows'], facts['data.inventory'])
      .filter(({ attribute }) => attribute.confidential === 'secret' || attribute.type === 'hash')
      .map(({ attribute }) => attribute.name)
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
  },
})
