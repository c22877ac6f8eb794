import { dayText } from '@/lib/core/iso-date'
import { ANSWERS } from '@/lib/core/rules/answer-refs'
import { rule } from '@/lib/core/rules/rule'
import { ARITHMETIC } from '@/lib/core/rules/sources'

export const goLiveInThePast = rule({
  id: 'go-live-in-the-past',
  title: 'Go-live is in the past',
  severity: 'block',
  needs: ['timeline.goLive'],
  about: [ANSWERS.goLive],
  source: ARITHMETIC,
  find: (facts, today) => {
    const goLive = facts['timeline.goLive']
    if (goLive >= today) return []
    return [
      {
        says: `Go-live was planned for ${dayText(goLive)}, which has passed.`,
        fix: 'Set a new date; the milestones follow it.',
      },
    ]
  },
  examples: {
    today: '2026-11-24',
    fires: { 'timeline.goLive': '2026-11-23' },
    silent: { 'timeline.goLive': '2026-11-24' },
    also: { fires: [[{}, 'planned for 23 November 2026']] },
  },
})
