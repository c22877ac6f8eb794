import { countText } from '@/lib/core/count-text'
import { rated } from '@/lib/core/risks/rate'
import { riskRule } from '@/lib/core/risks/risk-rule'
import { documented } from '@/lib/core/rules/sources'

export const usernameFixed = riskRule({
  id: 'username-fixed',
  kind: 'compatibility',
  name: 'People change their e-mail address and keep the old one as username',
  needs: ['mapping.usernameMode', 'goals.keptUsers'],
  mitigation:
    'Accept a second identifier at login from the start, and tell the help desk that a username can only be made anew.',
  left: { likelihood: 'medium', impact: 'low' },
  owner: 'Lead admin',
  source: documented('Guide on managing users: a username cannot be changed after creation'),
  find: (known, { mapping }) => {
    const people = known['goals.keptUsers']
    if (known['mapping.usernameMode'] !== 'email' || people === 0) return null
    const others = mapping.loginIdentifiers.known ? mapping.loginIdentifiers.value.length : 0
    return {
      likelihood: rated('medium', 'Some people change their address every year; nobody counted how many'),
      impact:
        others > 0
          ? rated('low', `${countText(others, 'other identifier')} accepted at login`)
          : rated('medium', `Nothing else is accepted at login, for ${countText(people, 'user')}`),
      basis: { 'users who move': people, 'other identifiers at login': others },
    }
  },
  examples: {
    today: '2026-11-24',
    fires: { 'mapping.usernameMode': 'email', 'goals.keptUsers': 47_800 },
    silent: { 'mapping.usernameMode': 'alphanumeric' },
    boundary: [
      [{ 'goals.keptUsers': 0 }, null],
      [{ 'goals.keptUsers': 1 }, { likelihood: 'medium', impact: 'medium' }],
      [{ 'mapping.loginIdentifiers': ['mobile'] }, { likelihood: 'medium', impact: 'low' }],
    ],
  },
})
