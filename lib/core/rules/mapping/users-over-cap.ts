import { userCap } from '@/lib/core/asgardeo/own-limit'
import { countText, thousands } from '@/lib/core/count-text'
import { ANSWERS } from '@/lib/core/rules/answer-refs'
import { rule } from '@/lib/core/rules/rule'

export const usersOverCap = rule({
  id: 'users-over-cap',
  title: 'More users than the organisation may hold',
  severity: 'warn',
  needs: ['mapping.limits', 'goals.keptUsers'],
  about: [ANSWERS.limits, ANSWERS.segments],
  source: {
    text: 'SCIM code of the product: a create over the limit of the organisation is answered with 403, userLimitReached',
    date: '2026-10-01',
    certainty: 'observed',
  },
  find: (facts) => {
    const cap = userCap(facts['mapping.limits'])
    const users = facts['goals.keptUsers']
    if (cap === null || users <= cap) return []
    return [
      {
        says: `${countText(users, 'user')} move, but the organisation may hold ${thousands(cap)}.`,
        fix: 'Agree on a larger limit before the import, or move fewer users: the rest would be refused.',
        numbers: { users, cap },
      },
    ]
  },
  examples: {
    today: '2026-11-24',
    fires: {
      'mapping.limits': [{ id: 'userCap', value: 1000, source: 'Contract', date: '2026-11-01' }],
      'goals.keptUsers': 1001,
    },
    silent: {
      'mapping.limits': [{ id: 'userCap', value: 1000, source: 'Contract', date: '2026-11-01' }],
      'goals.keptUsers': 1000,
    },
    also: {
      fires: [[{}, '1,001 users move, but the organisation may hold 1,000']],
      silent: [{ 'mapping.limits': [{ id: 'bulkOperations', value: 10, source: '', date: null }] }],
    },
  },
})
