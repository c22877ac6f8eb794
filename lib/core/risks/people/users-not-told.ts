import { countText } from '@/lib/core/count-text'
import { byShare, rated } from '@/lib/core/risks/rate'
import { riskRule } from '@/lib/core/risks/risk-rule'
import { MIGRATION_GUIDE } from '@/lib/core/rules/sources'

const message = (id: string, daysBefore: number) => ({
  id,
  who: 'All',
  daysBefore,
  channel: null,
  language: '',
  text: '',
})

export const usersNotTold = riskRule({
  id: 'users-not-told',
  kind: 'people',
  name: 'Users are surprised and call, or take the change for an attack',
  needs: ['goals.keptUsers'],
  mitigation: 'Tell them 30 and 3 days before, in their languages, what they will see and what you never ask for.',
  left: { likelihood: 'low', impact: 'low' },
  owner: 'Help desk lead',
  source: MIGRATION_GUIDE,
  find: (known, { impact, data }) => {
    const people = known['goals.keptUsers']
    const before = impact.messages.known
      ? impact.messages.value.filter((message) => (message.daysBefore ?? -1) > 0).length
      : 0
    if (people === 0 || before > 1) return null
    return {
      likelihood: rated(before === 0 ? 'high' : 'medium', `${countText(before, 'message')} before go-live planned`),
      impact: byShare(people, data.users),
      basis: { 'users who move': people, 'messages before go-live': before },
    }
  },
  examples: {
    today: '2026-11-24',
    fires: { 'goals.keptUsers': 47_800 },
    silent: { 'goals.keptUsers': 0 },
    boundary: [
      [{ 'impact.messages': [message('a', 0)] }, { likelihood: 'high', impact: 'high' }],
      [{ 'impact.messages': [message('a', 1)] }, { likelihood: 'medium', impact: 'high' }],
      [{ 'impact.messages': [message('a', 1), message('b', 30)] }, null],
    ],
  },
})
