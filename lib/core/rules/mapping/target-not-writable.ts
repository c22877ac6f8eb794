import { catalogueAttribute, whyNotWritable } from '@/lib/core/asgardeo/catalogue'
import { countText } from '@/lib/core/count-text'
import { sendsValue } from '@/lib/core/mapping/sends-value'
import { nameList } from '@/lib/core/name-list'
import { ANSWERS } from '@/lib/core/rules/answer-refs'
import { exampleRow } from '@/lib/core/rules/example-facts'
import { groupSubject } from '@/lib/core/rules/group-subject'
import { rule } from '@/lib/core/rules/rule'
import { observed } from '@/lib/core/rules/sources'

export const targetNotWritable = rule({
  id: 'target-not-writable',
  title: 'A target cannot be written',
  severity: 'warn',
  needs: ['mapping.rows'],
  about: [ANSWERS.rows],
  source: observed('Claim and SCIM schema files of the product'),
  find: (facts) => {
    const refused = facts['mapping.rows'].filter(sendsValue).flatMap(({ source, target }) => {
      if (target.kind !== 'catalogue') return []
      const attribute = catalogueAttribute(target.key)
      const why = attribute ? whyNotWritable(attribute) : 'Asgardeo has no attribute of this name.'
      return why === null ? [] : [{ name: source || 'a row without a source', why }]
    })
    const [first] = refused
    if (!first) return []
    const names = refused.map(({ name }) => name)
    return [
      {
        subject: groupSubject(names),
        says: `${countText(names.length, 'row goes', 'rows go')} to an attribute that cannot be written: ${nameList(names)}.`,
        fix: `${names.length === 1 ? `${first.why} ` : ''}Choose other targets, or custom attributes.`,
        numbers: { rows: names.length },
      },
    ]
  },
  examples: {
    today: '2026-11-24',
    fires: { 'mapping.rows': [exampleRow('created_at', 'created')] },
    silent: { 'mapping.rows': [exampleRow('created_at', 'custom:created_at'), exampleRow('x', '')] },
    also: {
      fires: [
        [
          { 'mapping.rows': [exampleRow('', 'created')] },
          '1 row goes to an attribute that cannot be written: a row without a source.',
        ],
        [
          { 'mapping.rows': [exampleRow('x', '', { target: { kind: 'catalogue', key: 'no-such-key' } })] },
          'written: x. Asgardeo has no attribute of this name. Choose',
        ],
        [
          { 'mapping.rows': [exampleRow('a', 'created'), exampleRow('b', 'created')] },
          '2 rows go to an attribute that cannot be written: a and b. Choose',
        ],
      ],
      silent: [
        { 'mapping.rows': [exampleRow('mail', 'emailaddress')] },
        { 'mapping.rows': [exampleRow('created_at', 'created', { transforms: ['drop'] })] },
      ],
    },
  },
})
