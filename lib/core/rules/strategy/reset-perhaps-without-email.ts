import { countText, thousands } from '@/lib/core/count-text'
import { ANSWERS } from '@/lib/core/rules/answer-refs'
import { certainOverlap, possibleOverlap } from '@/lib/core/rules/overlap'
import { rule } from '@/lib/core/rules/rule'
import { PASSWORD_GUIDE } from '@/lib/core/rules/sources'

/** The weaker sister of `reset-without-email`: the numbers allow it, but do not prove it. */
export const resetPerhapsWithoutEmail = rule({
  id: 'reset-perhaps-without-email',
  title: 'A reset mail may not reach everybody',
  severity: 'warn',
  needs: ['strategy.resetUsers', 'data.withoutEmail', 'data.users'],
  about: [ANSWERS.withoutEmail, ANSWERS.paths],
  source: PASSWORD_GUIDE,
  find: (facts) => {
    const reset = facts['strategy.resetUsers']
    const without = facts['data.withoutEmail']
    const users = possibleOverlap(without, reset)
    if (users === 0 || certainOverlap(without, reset, facts['data.users']) > 0) return []
    return [
      {
        says: `${countText(without, 'user')} ${without === 1 ? 'has' : 'have'} no e-mail address, and up to ${thousands(users)} of them may be among those who reset by mail.`,
        fix: 'Find out on which path they are. On the reset path their accounts would stay locked.',
        numbers: { reset, users },
      },
    ]
  },
  examples: {
    today: '2026-11-24',
    fires: { 'strategy.resetUsers': 8271, 'data.withoutEmail': 312, 'data.users': 48_216 },
    silent: { 'strategy.resetUsers': 0, 'data.withoutEmail': 312, 'data.users': 48_216 },
    also: {
      // Of 48,216 users, 47,904 may reset while the other 312 are just those without an address; one more cannot.
      fires: [
        [{ 'strategy.resetUsers': 47_904 }, '312 users have no e-mail address, and up to 312'],
        [{ 'data.withoutEmail': 1 }, '1 user has no e-mail address, and up to 1 '],
      ],
      silent: [{ 'strategy.resetUsers': 47_905 }, { 'data.withoutEmail': 0 }],
    },
  },
})
