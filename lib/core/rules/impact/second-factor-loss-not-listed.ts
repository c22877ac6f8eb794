import { countText } from '@/lib/core/count-text'
import { ANSWERS } from '@/lib/core/rules/answer-refs'
import { rule } from '@/lib/core/rules/rule'
import { inferred } from '@/lib/core/rules/sources'

const SECOND_FACTOR = /\bmfa\b|2fa|factor|\botp\b|totp|authenticator|passkey|security key|one-time/i

export const secondFactorLossNotListed = rule({
  id: 'second-factor-loss-not-listed',
  title: 'Second factors are not among what is lost',
  severity: 'warn',
  needs: ['data.withMfa', 'impact.losses'],
  about: [ANSWERS.losses, ANSWERS.withMfa],
  source: inferred('No channel for enrolments is documented'),
  find: (facts) => {
    const users = facts['data.withMfa']
    if (users === 0 || facts['impact.losses'].some((loss) => SECOND_FACTOR.test(loss.what))) return []
    return [
      {
        says: `${countText(users, 'user')} ${users === 1 ? 'has' : 'have'} a second factor, but the list of what will not move does not mention it.`,
        fix: 'Enrolments do not move. Add the line, and tell these users to enrol again.',
        numbers: { users },
      },
    ]
  },
  examples: {
    today: '2026-11-24',
    fires: { 'data.withMfa': 3120, 'impact.losses': [] },
    silent: {
      'data.withMfa': 3120,
      'impact.losses': [{ id: 'm', what: 'Authenticator apps (MFA)', users: 3120, workaround: 'Enrol again' }],
    },
    also: {
      fires: [
        [{}, '3,120 users have a second factor'],
        [
          { 'data.withMfa': 1, 'impact.losses': [{ id: 's', what: 'Sessions', users: 1, workaround: '' }] },
          '1 user has a second factor',
        ],
      ],
      silent: [{ 'data.withMfa': 0 }],
    },
  },
})
