import { countText } from '@/lib/core/count-text'
import { sendsValue } from '@/lib/core/mapping/sends-value'
import { ANSWERS } from '@/lib/core/rules/answer-refs'
import { exampleRow } from '@/lib/core/rules/example-facts'
import { rule } from '@/lib/core/rules/rule'
import { PASSWORD_GUIDE } from '@/lib/core/rules/sources'

export const noAddressForReset = rule({
  id: 'no-address-for-reset',
  title: 'No attribute becomes the e-mail address',
  severity: 'block',
  needs: ['mapping.rows', 'mapping.usernameMode', 'strategy.resetUsers'],
  about: [ANSWERS.rows, ANSWERS.paths],
  source: PASSWORD_GUIDE,
  find: (facts) => {
    const users = facts['strategy.resetUsers']
    const rows = facts['mapping.rows'].filter(sendsValue)
    const hasAddress = rows.some(({ target }) => target.kind === 'catalogue' && target.key === 'emailaddress')
    // An e-mail username is the primary address; a table nobody has filled yet is unfinished, not wrong.
    if (users === 0 || rows.length === 0 || hasAddress || facts['mapping.usernameMode'] === 'email') return []
    return [
      {
        says: `${countText(users, 'user')} should get a reset mail, but the mapping has no e-mail address.`,
        fix: 'Map the attribute that holds it to Email.',
        numbers: { users },
      },
    ]
  },
  examples: {
    today: '2026-11-24',
    fires: {
      'mapping.rows': [exampleRow('login', 'username')],
      'mapping.usernameMode': 'alphanumeric',
      'strategy.resetUsers': 100,
    },
    silent: {
      'mapping.rows': [exampleRow('login', 'username')],
      'mapping.usernameMode': 'email',
      'strategy.resetUsers': 100,
    },
    also: {
      fires: [
        [{ 'strategy.resetUsers': 1 }, '1 user should'],
        [{ 'mapping.rows': [exampleRow('login', 'username'), exampleRow('mail', '')] }, 'no e-mail address'],
        [
          {
            'mapping.rows': [
              exampleRow('login', 'username'),
              exampleRow('mail', 'emailaddress', { transforms: ['drop'] }),
            ],
          },
          'no e-mail address',
        ],
      ],
      silent: [
        { 'strategy.resetUsers': 0 },
        { 'mapping.rows': [exampleRow('mail', '')] },
        { 'mapping.rows': [exampleRow('login', 'username'), exampleRow('mail', 'emailaddress')] },
      ],
    },
  },
})
