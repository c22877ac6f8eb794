import { countText } from '@/lib/core/count-text'
import { daysBetween } from '@/lib/core/iso-date'
import { byShare, rated } from '@/lib/core/risks/rate'
import { riskRule } from '@/lib/core/risks/risk-rule'
import { exampleSource } from '@/lib/core/rules/example-facts'
import { PASSWORD_GUIDE } from '@/lib/core/rules/sources'

/** A cut-off moves by a few weeks; less room than this is little. */
const LITTLE_DAYS = 30

export const legacyEndsFirst = riskRule({
  id: 'legacy-ends-first',
  kind: 'disruption',
  name: 'The legacy system ends before silent migration does',
  needs: ['data.sources', 'strategy.cutOff', 'strategy.silentUsers'],
  mitigation: 'Extend the contract by two months in writing, or bring the cut-off forward.',
  left: { likelihood: 'low', impact: 'low' },
  owner: 'Lead admin',
  source: PASSWORD_GUIDE,
  find: (known, { data }) => {
    const people = known['strategy.silentUsers']
    const first = known['data.sources']
      .flatMap(({ name, endsOn }) => (endsOn ? [{ name, endsOn }] : []))
      .sort((a, b) => a.endsOn.localeCompare(b.endsOn))[0]
    const room = first ? daysBetween(known['strategy.cutOff'], first.endsOn) : Number.NaN
    if (!first || people === 0 || !(room <= LITTLE_DAYS)) return null
    return {
      likelihood:
        room < 0
          ? rated('high', `${first.name} ends ${countText(-room, 'day')} before the cut-off`)
          : rated('medium', `${first.name} ends ${countText(room, 'day')} after the cut-off`),
      impact: byShare(people, data.users),
      basis: {
        'cut-off': known['strategy.cutOff'],
        [`${first.name} ends`]: first.endsOn,
        'users on the silent path': people,
      },
    }
  },
  examples: {
    today: '2026-11-24',
    fires: {
      'data.sources': [exampleSource({ endsOn: '2027-05-31' })],
      'strategy.cutOff': '2027-07-03',
      'strategy.silentUsers': 36_727,
    },
    silent: { 'data.sources': [exampleSource({ endsOn: '2028-05-31' })] },
    boundary: [
      [{ 'data.sources': [exampleSource({ endsOn: '2027-07-03' })] }, { likelihood: 'medium', impact: 'high' }],
      [{ 'data.sources': [exampleSource({ endsOn: '2027-07-02' })] }, { likelihood: 'high', impact: 'high' }],
      [{ 'data.sources': [exampleSource({ endsOn: '2027-08-02' })] }, { likelihood: 'medium', impact: 'high' }],
      [{ 'data.sources': [exampleSource({ endsOn: '2027-08-03' })] }, null],
      [{ 'strategy.silentUsers': 0 }, null],
    ],
  },
})
