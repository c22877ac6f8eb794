import { countText, thousands } from '@/lib/core/count-text'
import { ANSWERS } from '@/lib/core/rules/answer-refs'
import { rule } from '@/lib/core/rules/rule'
import { ARITHMETIC } from '@/lib/core/rules/sources'

export const moreWithoutEmailThanUsers = rule({
  id: 'more-without-email-than-users',
  title: 'A part is larger than the whole',
  severity: 'warn',
  needs: ['data.users', 'data.withoutEmail'],
  about: [ANSWERS.withoutEmail, ANSWERS.users],
  source: ARITHMETIC,
  find: (facts) => {
    const users = facts['data.users']
    const without = facts['data.withoutEmail']
    if (without <= users) return []
    return [
      {
        says: `${thousands(without)} users without e-mail are more than all ${countText(users, 'user')}.`,
        fix: 'Correct one of the two counts; the sizing rests on them.',
        numbers: { users, without },
      },
    ]
  },
  examples: {
    today: '2026-11-24',
    fires: { 'data.users': 100, 'data.withoutEmail': 120 },
    silent: { 'data.users': 100, 'data.withoutEmail': 100 },
    also: { fires: [[{ 'data.withoutEmail': 101 }, '101 users without e-mail are more than all 100 users']] },
  },
})
