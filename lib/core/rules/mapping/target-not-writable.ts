import { catalogueAttribute, whyNotWritable } from '@/lib/core/asgardeo/catalogue'
import { ANSWERS } from '../answer-refs'
import { exampleRow } from '../example-facts'
import { rule } from '../rule'
import { observed } from '../sources'

export const targetNotWritable = rule({
  id: 'target-not-writable',
  title: 'A target cannot be written',
  severity: 'warn',
  needs: ['mapping.rows'],
  about: [ANSWERS.rows],
  source: observed('Claim and SCIM schema files of the product'),
  find: (facts) =>
    facts['mapping.rows'].flatMap(({ source, target }) => {
      if (target.kind !== 'catalogue') return []
      const attribute = catalogueAttribute(target.key)
      const why = attribute ? whyNotWritable(attribute) : 'Asgardeo has no attribute of this name.'
      if (why === null) return []
      return [
        {
          subject: source,
          says: `${source || 'A row'} goes to ${attribute?.displayName ?? target.key}, which is not a target.`,
          fix: `${why} Choose another target, or a custom attribute.`,
        },
      ]
    }),
  examples: {
    today: '2026-11-24',
    fires: { 'mapping.rows': [exampleRow('created_at', 'created')] },
    silent: { 'mapping.rows': [exampleRow('created_at', 'custom:created_at'), exampleRow('x', '')] },
  },
})
