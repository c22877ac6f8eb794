import { between } from '@/lib/core/between/between'
import { countText } from '@/lib/core/count-text'
import { atLeast, byShare, rated } from '@/lib/core/risks/rate'
import { riskRule } from '@/lib/core/risks/risk-rule'
import { documented } from '@/lib/core/rules/sources'

/** So many days may lie between the last export and go-live while the plan does not name both. */
const USUAL_DAYS = 7

export const changesAfterExport = riskRule({
  id: 'changes-after-export',
  kind: 'data-loss',
  name: 'Sign-ups and edits between export and go-live are lost',
  needs: ['data.signupsPerDay'],
  mitigation:
    'Close sign-up and profile edits with the last export, or bring what changed since in a second, smaller import.',
  left: { likelihood: 'low', impact: 'low' },
  owner: 'Identity engineer',
  source: documented('Asgardeo guide, migrate users: profiles move once; no continuous sync is described'),
  find: (known, facts) => {
    const perDay = known['data.signupsPerDay']
    const days = between(facts)?.days ?? null
    if (perDay === 0 || days === 0) return null
    const people = perDay * (days ?? USUAL_DAYS)
    return {
      likelihood: rated('high', `${countText(perDay, 'sign-up')} a day; the profiles move once`),
      impact: atLeast(
        'medium',
        byShare(people, facts.data.users),
        'a new customer without an account is one lost at once',
      ),
      basis: { 'sign-ups a day': perDay, ...(days === null ? {} : { 'days from the last export to go-live': days }) },
    }
  },
  examples: {
    today: '2026-11-24',
    fires: { 'data.signupsPerDay': 22 },
    silent: { 'data.signupsPerDay': 0 },
    boundary: [
      [{ 'data.signupsPerDay': 1 }, { likelihood: 'high', impact: 'high' }],
      [{ 'timeline.finalExport': '2027-03-27', 'timeline.goLive': '2027-03-27' }, null],
      // 22 a day of 2,200: nine days are under one in ten, ten days are not.
      [
        { 'data.users': 2200, 'timeline.finalExport': '2027-03-18', 'timeline.goLive': '2027-03-27' },
        { likelihood: 'high', impact: 'medium' },
      ],
      [
        { 'data.users': 2200, 'timeline.finalExport': '2027-03-17', 'timeline.goLive': '2027-03-27' },
        { likelihood: 'high', impact: 'high' },
      ],
    ],
  },
})
