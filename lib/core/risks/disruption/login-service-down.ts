import { byShare, rated } from '@/lib/core/risks/rate'
import { riskRule } from '@/lib/core/risks/risk-rule'
import { documented } from '@/lib/core/rules/sources'

export const loginServiceDown = riskRule({
  id: 'login-service-down',
  kind: 'disruption',
  name: 'The login service of silent migration is down or too slow',
  needs: ['strategy.silentUsers'],
  mitigation:
    'Run two copies with their state outside memory, watch it, and keep a reset ready for whoever cannot get in.',
  left: { likelihood: 'low', impact: 'medium' },
  owner: 'Identity engineer',
  source: documented('Sample service (wso2/samples-is): state in memory, one copy, not for production'),
  find: (known, { data, strategy }) => {
    const people = known['strategy.silentUsers']
    if (people === 0) return null
    const done = strategy.silentDone.known ? strategy.silentDone.value : []
    const ready = ['production', 'tried'].filter((task) => done.includes(task)).length
    const level = ready === 2 ? 'low' : ready === 1 ? 'medium' : 'high'
    return {
      likelihood: rated(level, `${ready} of 2 done: state outside memory, one account tried from start to end`),
      impact: byShare(people, data.users),
      basis: { 'users on the silent path': people, 'prerequisites done': ready },
    }
  },
  examples: {
    today: '2026-11-24',
    fires: { 'strategy.silentUsers': 36_727 },
    silent: { 'strategy.silentUsers': 0 },
    boundary: [
      [{ 'strategy.silentUsers': 1 }, { likelihood: 'high', impact: 'high' }],
      [{ 'strategy.silentDone': ['tried'] }, { likelihood: 'medium', impact: 'high' }],
      [{ 'strategy.silentDone': ['tried', 'production'] }, { likelihood: 'low', impact: 'high' }],
    ],
  },
})
