import { countText } from '@/lib/core/count-text'
import { ANSWERS } from '@/lib/core/rules/answer-refs'
import { rule } from '@/lib/core/rules/rule'
import { observed } from '@/lib/core/rules/sources'

// Below this a help desk copes with everybody on one day; our estimate.
const A_CROWD = 2000

export const resetAllAtOnce = rule({
  id: 'reset-all-at-once',
  title: 'Everybody resets on one day',
  severity: 'warn',
  needs: ['strategy.resetUsers', 'strategy.mailsPerDay', 'strategy.linkLifetimeHours'],
  about: [ANSWERS.mailsPerDay, ANSWERS.linkLifetimeHours],
  source: observed('Default lifetime of invitations in wso2-extensions/identity-governance: 24 hours'),
  find: (facts) => {
    const users = facts['strategy.resetUsers']
    const mails = facts['strategy.mailsPerDay']
    const hours = facts['strategy.linkLifetimeHours']
    if (users < A_CROWD || mails < users || hours > 72) return []
    return [
      {
        says: `${countText(users, 'user')} get their reset mail on one day, and each link works for ${countText(hours, 'hour')}.`,
        fix: 'Whoever reads it later needs a second mail. Send in waves the help desk can carry, or let links live longer.',
        numbers: { users, mails, hours },
      },
    ]
  },
  examples: {
    today: '2026-11-24',
    fires: { 'strategy.resetUsers': 200_000, 'strategy.mailsPerDay': 200_000, 'strategy.linkLifetimeHours': 24 },
    silent: { 'strategy.resetUsers': 200_000, 'strategy.mailsPerDay': 10_000, 'strategy.linkLifetimeHours': 24 },
    also: {
      fires: [
        [
          { 'strategy.resetUsers': 2000, 'strategy.mailsPerDay': 2000, 'strategy.linkLifetimeHours': 72 },
          '2,000 users get',
        ],
      ],
      silent: [
        { 'strategy.resetUsers': 1999 },
        { 'strategy.mailsPerDay': 199_999 },
        { 'strategy.linkLifetimeHours': 73 },
      ],
    },
  },
})
