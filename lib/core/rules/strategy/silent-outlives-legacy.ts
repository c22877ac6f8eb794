import { countText } from '@/lib/core/count-text'
import { daysBetween, dayText } from '@/lib/core/iso-date'
import { ANSWERS } from '@/lib/core/rules/answer-refs'
import { exampleSource } from '@/lib/core/rules/example-facts'
import { rule } from '@/lib/core/rules/rule'
import { PASSWORD_GUIDE } from '@/lib/core/rules/sources'

export const silentOutlivesLegacy = rule({
  id: 'silent-outlives-legacy',
  title: 'Silent migration outlives the legacy system',
  severity: 'block',
  needs: ['data.sources', 'strategy.silentUsers', 'strategy.cutOff'],
  about: [ANSWERS.cutOff, ANSWERS.sources, ANSWERS.paths],
  source: PASSWORD_GUIDE,
  find: (facts) => {
    const users = facts['strategy.silentUsers']
    const cutOff = facts['strategy.cutOff']
    if (users === 0) return []
    return facts['data.sources'].flatMap((source) => {
      if (source.endsOn === null || source.endsOn >= cutOff) return []
      return [
        {
          subject: source.id,
          says: `Silent migration runs until ${dayText(cutOff)}, but ${source.name} ends on ${dayText(source.endsOn)}.`,
          fix: `From that day on nobody checks the old passwords of up to ${countText(users, 'user')}. Move the cut-off forward, or extend ${source.name}.`,
          numbers: { users, days: daysBetween(source.endsOn, cutOff) },
        },
      ]
    })
  },
  examples: {
    today: '2026-11-24',
    fires: {
      'data.sources': [exampleSource({ endsOn: '2027-05-31' })],
      'strategy.silentUsers': 36727,
      'strategy.cutOff': '2027-07-03',
    },
    silent: {
      'data.sources': [exampleSource({ endsOn: '2027-07-03' }), exampleSource({ id: 'b', endsOn: null })],
      'strategy.silentUsers': 36727,
      'strategy.cutOff': '2027-07-03',
    },
    also: {
      fires: [
        [{ 'data.sources': [exampleSource({ endsOn: '2027-07-02' })], 'strategy.silentUsers': 1 }, 'up to 1 user.'],
      ],
      silent: [{ 'strategy.silentUsers': 0 }],
    },
  },
})
