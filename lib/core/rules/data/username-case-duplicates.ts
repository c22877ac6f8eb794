import { countText } from '@/lib/core/count-text'
import { ANSWERS } from '@/lib/core/rules/answer-refs'
import { rule } from '@/lib/core/rules/rule'
import { observed } from '@/lib/core/rules/sources'

export const usernameCaseDuplicates = rule({
  id: 'username-case-duplicates',
  title: 'Usernames differ by case only',
  severity: 'warn',
  needs: ['data.caseDuplicates'],
  about: [ANSWERS.caseDuplicates],
  source: observed('Default of the product user stores (wso2/carbon-kernel): names are compared without case'),
  find: (facts) => {
    const users = facts['data.caseDuplicates']
    if (users === 0) return []
    return [
      {
        says: `${countText(users, 'user')} ${users === 1 ? 'shares' : 'share'} a login name with somebody else once upper and lower case are set aside.`,
        fix: 'The second of each pair would be rejected. Decide which account survives, and tell the other owner.',
        numbers: { users },
      },
    ]
  },
  examples: {
    today: '2026-11-24',
    fires: { 'data.caseDuplicates': 14 },
    silent: { 'data.caseDuplicates': 0 },
    also: {
      fires: [
        [{}, '14 users share a login name'],
        [{ 'data.caseDuplicates': 1 }, '1 user shares a login name'],
      ],
    },
  },
})
