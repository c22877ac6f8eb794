import { countText } from '@/lib/core/count-text'
import { atLeast, byShare, rated } from '@/lib/core/risks/rate'
import { riskRule } from '@/lib/core/risks/risk-rule'
import { inferred } from '@/lib/core/rules/sources'

/** States under which nobody should get a mail. */
const STOPPED = /lock|disab|block|suspen|delet|inactiv|deactiv|closed|ban/i

export const stoppedAccountsInvited = riskRule({
  id: 'stopped-accounts-invited',
  kind: 'disruption',
  name: 'Blocked or deleted accounts get a mail and come back to life',
  needs: ['data.states', 'strategy.resetUsers'],
  mitigation:
    'Leave such accounts out of the export, or import them disabled, and check the first file for their states.',
  left: { likelihood: 'low', impact: 'low' },
  owner: 'Identity engineer',
  source: inferred('Every imported account of a reset gets an invitation; states need the lock or disable attribute'),
  find: (known, { data, mapping }) => {
    const stopped = known['data.states'].filter((state) => STOPPED.test(state.name))
    const people = stopped.reduce((sum, state) => sum + state.count, 0)
    if (people === 0 || known['strategy.resetUsers'] === 0) return null
    const mapped = new Map(mapping.states.known ? mapping.states.value.map((row) => [row.source, row.target]) : [])
    const open = stopped.filter((state) => (mapped.get(state.name) ?? 'active') === 'active').length
    return {
      likelihood:
        open > 0
          ? rated('high', `${open} of ${countText(stopped.length, 'state')} not mapped, or mapped to active`)
          : rated('low', 'Every such state is mapped'),
      impact: atLeast('medium', byShare(people, data.users), 'somebody was shut out on purpose'),
      basis: { 'stopped accounts': people, 'states not mapped': open, 'users reset': known['strategy.resetUsers'] },
    }
  },
  examples: {
    today: '2026-11-24',
    fires: { 'data.states': [{ name: 'blocked', count: 300 }], 'strategy.resetUsers': 8271 },
    silent: { 'data.states': [{ name: 'active', count: 300 }] },
    boundary: [
      [{ 'data.states': [{ name: 'blocked', count: 0 }] }, null],
      [{ 'data.states': [{ name: 'blocked', count: 1 }] }, { likelihood: 'high', impact: 'high' }],
      [{ 'strategy.resetUsers': 0 }, null],
    ],
  },
})
