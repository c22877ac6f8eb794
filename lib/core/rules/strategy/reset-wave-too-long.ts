import { countText } from '@/lib/core/count-text'
import { ANSWERS } from '@/lib/core/rules/answer-refs'
import { rule } from '@/lib/core/rules/rule'
import { PASSWORD_GUIDE } from '@/lib/core/rules/sources'

// Two weeks without access is where people stop coming back; our estimate.
const PATIENCE_DAYS = 14

export const resetWaveTooLong = rule({
  id: 'reset-wave-too-long',
  title: 'The last reset mails come late',
  severity: 'warn',
  needs: ['strategy.resetUsers', 'strategy.mailsPerDay'],
  about: [ANSWERS.mailsPerDay, ANSWERS.paths],
  source: PASSWORD_GUIDE,
  find: (facts) => {
    const users = facts['strategy.resetUsers']
    const mails = facts['strategy.mailsPerDay']
    if (mails <= 0) return []
    const days = Math.ceil(users / mails)
    if (days <= PATIENCE_DAYS) return []
    return [
      {
        says: `At ${countText(mails, 'mail')} a day, the last of ${countText(users, 'user')} gets the reset mail on day ${days}.`,
        fix: 'An account is locked from its import until its reset. Send more mails a day, or import in waves that match.',
        numbers: { users, mails, days },
      },
    ]
  },
  examples: {
    today: '2026-11-24',
    fires: { 'strategy.resetUsers': 200_000, 'strategy.mailsPerDay': 5000 },
    silent: { 'strategy.resetUsers': 20_000, 'strategy.mailsPerDay': 5000 },
    also: {
      fires: [
        [{ 'strategy.resetUsers': 70_001 }, 'on day 15'],
        [{ 'strategy.resetUsers': 15, 'strategy.mailsPerDay': 1 }, 'At 1 mail a day'],
      ],
      silent: [{ 'strategy.resetUsers': 70_000 }, { 'strategy.mailsPerDay': 0 }],
    },
  },
})
