import { countText, thousands } from '@/lib/core/count-text'
import { ANSWERS } from '@/lib/core/rules/answer-refs'
import { certainOverlap } from '@/lib/core/rules/overlap'
import { rule } from '@/lib/core/rules/rule'
import { PASSWORD_GUIDE } from '@/lib/core/rules/sources'

export const resetWithoutEmail = rule({
  id: 'reset-without-email',
  title: 'A reset mail cannot reach everybody',
  severity: 'block',
  needs: ['strategy.resetUsers', 'data.withoutEmail', 'data.users'],
  about: [ANSWERS.paths, ANSWERS.withoutEmail],
  source: PASSWORD_GUIDE,
  find: (facts) => {
    const reset = facts['strategy.resetUsers']
    const users = certainOverlap(facts['data.withoutEmail'], reset, facts['data.users'])
    if (users === 0) return []
    return [
      {
        says: `${countText(reset, 'user')} should reset their password by mail, but at least ${thousands(users)} of them have no e-mail address.`,
        fix: 'Their accounts would stay locked. Collect the addresses, choose another path for them, or leave them behind.',
        numbers: { reset, users },
      },
    ]
  },
  examples: {
    today: '2026-11-24',
    fires: { 'strategy.resetUsers': 200_000, 'data.withoutEmail': 8100, 'data.users': 200_000 },
    silent: { 'strategy.resetUsers': 100_000, 'data.withoutEmail': 8100, 'data.users': 200_000 },
    also: {
      fires: [[{ 'strategy.resetUsers': 191_901 }, 'at least 1 of them']],
      silent: [{ 'strategy.resetUsers': 191_900 }],
    },
  },
})
