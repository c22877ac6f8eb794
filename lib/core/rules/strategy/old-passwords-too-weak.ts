import { countText } from '@/lib/core/count-text'
import type { PasswordPolicy } from '@/lib/core/facts/strategy'
import { nameList } from '@/lib/core/name-list'
import { ANSWERS } from '@/lib/core/rules/answer-refs'
import { rule } from '@/lib/core/rules/rule'
import { observed } from '@/lib/core/rules/sources'
import { policyDemands } from '@/lib/core/strategy/policy-clash'

const WEAK: PasswordPolicy = { minLength: 6, digit: false, upper: false, lower: false, special: false }
const STRONG: PasswordPolicy = { minLength: 8, digit: true, upper: true, lower: true, special: true }

export const oldPasswordsTooWeak = rule({
  id: 'old-passwords-too-weak',
  title: 'Old passwords may break the new rules',
  severity: 'warn',
  needs: ['strategy.silentUsers', 'strategy.oldPolicy', 'strategy.newPolicy'],
  about: [ANSWERS.oldPolicy, ANSWERS.newPolicy],
  source: observed('Published login script and code of the password update function'),
  find: (facts) => {
    const users = facts['strategy.silentUsers']
    const demands = policyDemands(facts['strategy.oldPolicy'], facts['strategy.newPolicy'])
    if (users === 0 || demands.length === 0) return []
    return [
      {
        says: `The new rules ask for more than the old ones: ${nameList(demands)}.`,
        fix: `Among ${countText(users, 'user')} on the silent path, a password that breaks them is not stored and its owner gets no message. Relax the rules until the cut-off, or let the login script skip the check.`,
        numbers: { users, demands: demands.length },
      },
    ]
  },
  examples: {
    today: '2026-11-24',
    fires: { 'strategy.silentUsers': 10, 'strategy.oldPolicy': WEAK, 'strategy.newPolicy': STRONG },
    silent: { 'strategy.silentUsers': 10, 'strategy.oldPolicy': STRONG, 'strategy.newPolicy': WEAK },
    also: {
      fires: [
        [
          { 'strategy.newPolicy': { ...WEAK, minLength: 7 } },
          'the old ones: 7 characters instead of 6. Among 10 users',
        ],
        [{ 'strategy.newPolicy': { ...WEAK, digit: true } }, 'the old ones: a digit.'],
        [{ 'strategy.newPolicy': { ...WEAK, upper: true } }, 'the old ones: an upper-case letter.'],
        [{ 'strategy.newPolicy': { ...WEAK, lower: true } }, 'the old ones: a lower-case letter.'],
        [{ 'strategy.newPolicy': { ...WEAK, special: true } }, 'the old ones: a special character.'],
      ],
      silent: [{ 'strategy.silentUsers': 0 }, { 'strategy.newPolicy': WEAK }, { 'strategy.oldPolicy': STRONG }],
    },
  },
})
