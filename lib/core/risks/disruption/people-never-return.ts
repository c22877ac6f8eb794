import { countText } from '@/lib/core/count-text'
import { silentForecast } from '@/lib/core/forecast/silent-forecast'
import { roughPercentRange } from '@/lib/core/percent-text'
import { atLeast, byShare, rated } from '@/lib/core/risks/rate'
import { riskRule } from '@/lib/core/risks/risk-rule'
import { PASSWORD_GUIDE } from '@/lib/core/rules/sources'

export const peopleNeverReturn = riskRule({
  id: 'people-never-return',
  kind: 'disruption',
  name: 'People who do not come back by the cut-off have no way in',
  needs: ['strategy.silentUsers', 'data.activity'],
  mitigation: 'Plan one last reset wave with two reminders, and a date after which what stays silent is closed.',
  left: { likelihood: 'high', impact: 'low' },
  owner: 'Lead admin',
  source: PASSWORD_GUIDE,
  find: (known, facts) => {
    const people = known['strategy.silentUsers']
    if (people === 0) return null
    const forecast = silentForecast(facts)
    const at = forecast?.cutOff ?? null
    const isPlanned = facts.strategy.leftoverPlan.known
    const left = at && forecast ? Math.round(at.left.high * forecast.users) : people
    if (left === 0) return null
    return {
      likelihood: at
        ? rated('high', `${roughPercentRange(at.left)} are expected to be left at the cut-off`)
        : rated('high', 'How many is unknown until last logins, go-live and cut-off are known'),
      impact: isPlanned
        ? rated('medium', `Up to ${countText(left, 'person', 'people')}, and a plan for them`)
        : atLeast('medium', byShare(left, facts.data.users), 'they have to ask your administrators one by one'),
      basis: { 'users on the silent path': people, 'left at most': left, 'plan for them': isPlanned ? 'yes' : 'no' },
    }
  },
  examples: {
    today: '2026-11-24',
    fires: {
      'strategy.silentUsers': 36_727,
      'data.activity': { days30: 20_000, days90: 10_000, days365: 6000, older: 700, never: 27 },
    },
    silent: { 'strategy.silentUsers': 0 },
    boundary: [[{ 'strategy.silentUsers': 1 }, { likelihood: 'high', impact: 'high' }]],
  },
})
