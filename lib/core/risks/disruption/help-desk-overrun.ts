import { thousands } from '@/lib/core/count-text'
import { deskCapacity, expectedCalls } from '@/lib/core/forecast/help-desk-calls'
import { rated } from '@/lib/core/risks/rate'
import { riskRule } from '@/lib/core/risks/risk-rule'
import { inferred } from '@/lib/core/rules/sources'
import { wholeRangeText } from '@/lib/core/sizing/number-text'

export const helpDeskOverrun = riskRule({
  id: 'help-desk-overrun',
  kind: 'disruption',
  name: 'The help desk is overrun by reset mails',
  needs: ['strategy.resetUsers', 'strategy.mailsPerDay'],
  mitigation:
    'Send in waves the help desk can take, add people for the first week, and give them the script beforehand.',
  left: { likelihood: 'low', impact: 'low' },
  owner: 'Help desk lead',
  source: inferred(
    'Calls for 100 reset mails: the planner’s estimate under the assumptions, replaced by your own number',
  ),
  find: (known, facts) => {
    const people = Math.min(known['strategy.resetUsers'], known['strategy.mailsPerDay'])
    if (people === 0) return null
    const calls = expectedCalls(facts, 'reset', { low: people, high: people })
    const capacity = deskCapacity(facts)
    if (capacity !== null && calls.high <= capacity) return null
    const expected = `${wholeRangeText(calls)} calls for a day’s mails`
    return {
      likelihood:
        capacity === null
          ? rated('medium', `${expected}; nobody said what the help desk can take`)
          : rated(
              calls.low > capacity ? 'high' : 'medium',
              `${expected}; the help desk can take ${thousands(capacity)}`,
            ),
      impact: rated('medium', 'Whoever waits for the help desk cannot sign in meanwhile'),
      basis: {
        'mails a day': known['strategy.mailsPerDay'],
        'users reset': known['strategy.resetUsers'],
        'calls the help desk can take': capacity ?? 'unknown',
      },
    }
  },
  examples: {
    today: '2026-11-24',
    fires: { 'strategy.resetUsers': 8271, 'strategy.mailsPerDay': 1500 },
    silent: { 'strategy.resetUsers': 0 },
    boundary: [
      [{ 'strategy.mailsPerDay': 0 }, null],
      [{ 'impact.maxTicketsPerDay': 1000 }, null],
      [{ 'impact.maxTicketsPerDay': 100 }, { likelihood: 'medium', impact: 'medium' }],
      [{ 'impact.maxTicketsPerDay': 1 }, { likelihood: 'high', impact: 'medium' }],
    ],
  },
})
