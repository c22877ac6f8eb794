import { byShare, rated } from '@/lib/core/risks/rate'
import { riskRule } from '@/lib/core/risks/risk-rule'
import { observed } from '@/lib/core/rules/sources'

export const attemptsLockAccounts = riskRule({
  id: 'attempts-lock-accounts',
  kind: 'disruption',
  name: 'The first failed local login locks people out',
  needs: ['strategy.silentUsers'],
  mitigation: 'Switch login-attempt protection off, or raise its limit, until the cut-off.',
  left: { likelihood: 'low', impact: 'low' },
  owner: 'Identity engineer',
  source: observed('Product code of the account lock: each first login before the take-over counts as a failed one'),
  find: (known, { data, strategy }) => {
    const people = known['strategy.silentUsers']
    const isChecked = strategy.silentDone.known && strategy.silentDone.value.includes('lock')
    if (people === 0 || isChecked) return null
    return {
      likelihood: rated('medium', 'Off by default; nobody has said that it was checked'),
      impact: byShare(people, data.users),
      basis: { 'users on the silent path': people },
    }
  },
  examples: {
    today: '2026-11-24',
    fires: { 'strategy.silentUsers': 36_727 },
    silent: { 'strategy.silentUsers': 0 },
    boundary: [
      [{ 'strategy.silentUsers': 1 }, { likelihood: 'medium', impact: 'high' }],
      [{ 'data.users': 3_672_700 }, { likelihood: 'medium', impact: 'medium' }],
      [{ 'data.users': 3_672_701 }, { likelihood: 'medium', impact: 'low' }],
      [{ 'data.users': 367_270 }, { likelihood: 'medium', impact: 'high' }],
      [{ 'data.users': 367_271 }, { likelihood: 'medium', impact: 'medium' }],
      [{ 'strategy.silentDone': ['lock'] }, null],
    ],
  },
})
