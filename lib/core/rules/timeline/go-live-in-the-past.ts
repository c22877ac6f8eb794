import { factValue } from '@/lib/core/facts/fact'
import { dayText } from '@/lib/core/iso-date'
import { ANSWERS } from '@/lib/core/rules/answer-refs'
import { exampleEntry } from '@/lib/core/rules/example-facts'
import { rule } from '@/lib/core/rules/rule'
import { ARITHMETIC } from '@/lib/core/rules/sources'

export const goLiveInThePast = rule({
  id: 'go-live-in-the-past',
  title: 'Go-live is in the past',
  severity: 'block',
  needs: ['timeline.goLive'],
  about: [ANSWERS.goLive, ANSWERS.followUp],
  source: ARITHMETIC,
  find: (facts, today, { request }) => {
    const goLive = facts['timeline.goLive']
    if (goLive >= today) return []
    // People counted in Asgardeo since then say that it was kept.
    const log = factValue(request.followUp) ?? []
    if (log.some(({ kind, date }) => (kind === 'counted' || kind === 'moved') && date !== null && date >= goLive))
      return []
    return [
      {
        says: `Go-live was planned for ${dayText(goLive)}, which has passed.`,
        fix: 'Set a new date; the milestones follow it. If it was kept, enter the first count of people moved into the log of step 9.',
      },
    ]
  },
  examples: {
    today: '2026-11-24',
    fires: { 'timeline.goLive': '2026-11-23' },
    silent: { 'timeline.goLive': '2026-11-24' },
    also: {
      fires: [
        [{}, 'planned for 23 November 2026'],
        [{ 'request.followUp': [exampleEntry({ kind: 'counted', date: '2026-11-22', actual: 9 })] }, 'has passed'],
        [{ 'request.followUp': [exampleEntry({ kind: 'asked', date: '2026-11-24' })] }, 'has passed'],
        [{ 'request.followUp': [exampleEntry({ kind: 'counted' })] }, 'has passed'],
      ],
      silent: [
        { 'request.followUp': [exampleEntry({ kind: 'counted', date: '2026-11-23', actual: 9 })] },
        { 'request.followUp': [exampleEntry({ kind: 'moved', date: '2026-11-24', actual: 9 })] },
      ],
    },
  },
})
