import { rangesMeet } from '@/lib/core/date-range'
import { addDays, dayText } from '@/lib/core/iso-date'
import { ANSWERS } from '@/lib/core/rules/answer-refs'
import { exampleWindow } from '@/lib/core/rules/example-facts'
import { rule } from '@/lib/core/rules/rule'
import { ARITHMETIC } from '@/lib/core/rules/sources'
import { windowDays } from '@/lib/core/rules/window-days'

export const goLiveWithoutWindow = rule({
  id: 'go-live-without-window',
  title: 'No downtime window lies at go-live',
  severity: 'warn',
  needs: ['timeline.goLive', 'timeline.windows'],
  about: [ANSWERS.goLive, ANSWERS.windows],
  source: ARITHMETIC,
  find: (facts) => {
    const goLive = facts['timeline.goLive']
    const windows = facts['timeline.windows']
    // The night before, the day itself, or the night after: a window may run past midnight.
    const near = { from: addDays(goLive, -1), to: addDays(goLive, 1) }
    if (windows.length === 0 || windows.some((window) => rangesMeet(windowDays(window), near))) return []
    const days = windows.map(({ date }) => dayText(date)).join(', ')
    return [
      {
        says: `Go-live is on ${dayText(goLive)}, but the windows are on ${days}.`,
        fix: 'The import runs in a window. Put one at go-live, or move go-live to a window.',
      },
    ]
  },
  examples: {
    today: '2026-11-24',
    fires: { 'timeline.goLive': '2027-03-27', 'timeline.windows': [exampleWindow('2027-03-29', '22:00', 6)] },
    silent: { 'timeline.goLive': '2027-03-27', 'timeline.windows': [exampleWindow('2027-03-28', '22:00', 6)] },
    also: {
      fires: [
        [{}, 'Go-live is on 27 March 2027, but the windows are on 29 March 2027.'],
        [{ 'timeline.windows': [exampleWindow('2027-03-25', '18:00', 6)] }, 'on 25 March 2027'],
      ],
      silent: [{ 'timeline.windows': [exampleWindow('2027-03-25', '18:00', 6.5)] }, { 'timeline.windows': [] }],
    },
  },
})
