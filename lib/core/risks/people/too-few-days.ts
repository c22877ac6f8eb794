import { rated } from '@/lib/core/risks/rate'
import { riskRule } from '@/lib/core/risks/risk-rule'
import { ARITHMETIC } from '@/lib/core/rules/sources'
import { isEnough, peopleDays } from '@/lib/core/sizing/people-days'

export const tooFewDays = riskRule({
  id: 'too-few-days',
  kind: 'people',
  name: 'The people of the project have fewer days than the work takes',
  needs: ['goals.assumptions', 'timeline.goLive'],
  mitigation: 'Move go-live, move work to somebody else, or leave attributes and applications for a second step.',
  left: { likelihood: 'low', impact: 'medium' },
  owner: 'Lead admin',
  source: ARITHMETIC,
  find: (known, facts, today) => {
    const roles = peopleDays(facts, today).filter((role) => role.available !== null && isEnough(role) !== true)
    const short = roles.filter((role) => isEnough(role) === false)
    if (roles.length === 0) return null
    const names = (short.length > 0 ? short : roles).map((role) => role.label)
    return {
      likelihood:
        short.length > 0
          ? rated('high', `Even the least estimate is more than there is: ${names.join(', ')}`)
          : rated('medium', `The upper estimate is more than there is: ${names.join(', ')}`),
      impact: rated('high', 'Rehearsals and checks are what is cut first'),
      basis: { roles: names.join(', '), 'go-live': known['timeline.goLive'] },
    }
  },
  examples: {
    today: '2026-11-24',
    fires: {
      'goals.assumptions': [{ id: 'a', what: 'legal-days', value: 3, source: '' }],
      'timeline.goLive': '2027-03-28',
    },
    silent: { 'goals.assumptions': [] },
    boundary: [
      [
        { 'goals.assumptions': [{ id: 'a', what: 'legal-days', value: 4, source: '' }] },
        { likelihood: 'medium', impact: 'high' },
      ],
      [{ 'goals.assumptions': [{ id: 'a', what: 'legal-days', value: 10, source: '' }] }, null],
    ],
  },
})
