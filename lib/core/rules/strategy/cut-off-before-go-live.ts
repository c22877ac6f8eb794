import { daysBetween, dayText } from '@/lib/core/iso-date'
import { ANSWERS } from '@/lib/core/rules/answer-refs'
import { rule } from '@/lib/core/rules/rule'
import { ARITHMETIC } from '@/lib/core/rules/sources'

export const cutOffBeforeGoLive = rule({
  id: 'cut-off-before-go-live',
  title: 'Silent migration ends before it begins',
  severity: 'block',
  needs: ['strategy.silentUsers', 'strategy.cutOff', 'timeline.goLive'],
  about: [ANSWERS.cutOff, ANSWERS.goLive],
  source: ARITHMETIC,
  find: (facts) => {
    const cutOff = facts['strategy.cutOff']
    const goLive = facts['timeline.goLive']
    if (facts['strategy.silentUsers'] === 0 || cutOff > goLive) return []
    return [
      {
        says: `Silent migration ends on ${dayText(cutOff)}, yet Asgardeo goes live on ${dayText(goLive)}.`,
        fix: 'Put the cut-off some months after go-live, so that people have time to log in once.',
        numbers: { days: daysBetween(cutOff, goLive) },
      },
    ]
  },
  examples: {
    today: '2026-11-24',
    fires: { 'strategy.silentUsers': 10, 'strategy.cutOff': '2027-03-01', 'timeline.goLive': '2027-03-28' },
    silent: { 'strategy.silentUsers': 0, 'strategy.cutOff': '2027-03-01', 'timeline.goLive': '2027-03-28' },
    also: {
      fires: [[{ 'strategy.silentUsers': 1, 'strategy.cutOff': '2027-03-28' }, 'ends on 28 March 2027, yet']],
      silent: [{ 'strategy.cutOff': '2027-03-29' }],
    },
  },
})
