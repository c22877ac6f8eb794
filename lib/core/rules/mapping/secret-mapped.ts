import { ANSWERS } from '../answer-refs'
import { exampleAttribute, exampleRow } from '../example-facts'
import { mappedAttributes } from '../mapped-attributes'
import { rule } from '../rule'
import { PASSWORD_GUIDE } from '../sources'

export const secretMapped = rule({
  id: 'secret-mapped',
  title: 'A secret is mapped',
  severity: 'block',
  needs: ['mapping.rows', 'data.inventory'],
  about: [ANSWERS.rows, ANSWERS.attributes],
  source: PASSWORD_GUIDE,
  find: (facts) =>
    mappedAttributes(facts['mapping.rows'], facts['data.inventory'])
      .filter(({ attribute }) => attribute.confidential === 'secret' || attribute.type === 'hash')
      .map(({ attribute }) => ({
        subject: attribute.name,
        says: `${attribute.name} holds passwords, hashes or other secrets and is mapped.`,
        fix: 'Set its target to none. Asgardeo imports no hashes, and a secret must not travel with profiles.',
      })),
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
