import { LIMITS } from '@/lib/core/asgardeo/limits'
import { limitOf } from '@/lib/core/asgardeo/own-limit'
import { countText } from '@/lib/core/count-text'
import { factValue } from '@/lib/core/facts/fact'
import { ANSWERS } from '@/lib/core/rules/answer-refs'
import { exampleWindow } from '@/lib/core/rules/example-facts'
import { rule } from '@/lib/core/rules/rule'

/** To a tenth: in whole hours the run and the window could look alike. */
function hoursText(hours: number): string {
  const tenths = Math.round(hours * 10) / 10
  return `${tenths} ${tenths === 1 ? 'hour' : 'hours'}`
}

/** Only speaks of an import the customer runs over SCIM: how long the Asgardeo team takes is not published. */
export const windowShorterThanOwnRun = rule({
  id: 'window-shorter-than-own-run',
  title: 'No window holds an import of your own',
  severity: 'inform',
  needs: ['timeline.windows', 'goals.keptUsers'],
  about: [ANSWERS.windows, ANSWERS.segments],
  source: LIMITS.scimPerMinute.source,
  find: (facts, _today, { mapping }) => {
    const windows = facts['timeline.windows']
    const users = facts['goals.keptUsers']
    const longest = Math.max(0, ...windows.map((window) => window.hours))
    const perMinute = limitOf('scimPerMinute', factValue(mapping.limits) ?? []).value
    const hours = Math.ceil((users / perMinute / 60) * 10) / 10
    if (windows.length === 0 || hours <= longest) return []
    return [
      {
        says: `Creating ${countText(users, 'user')} one by one takes at least ${hoursText(hours)}, and the longest window has ${hoursText(longest)}.`,
        fix: 'Ask the team how long its own import takes. For a run of your own, plan waves or a longer window.',
        numbers: { users, hours, longest },
      },
    ]
  },
  examples: {
    today: '2026-11-24',
    fires: {
      'timeline.windows': [exampleWindow('2027-03-27', '22:00', 6)],
      'goals.keptUsers': 200_000,
    },
    silent: {
      'timeline.windows': [exampleWindow('2027-03-27', '22:00', 6)],
      'goals.keptUsers': 47_800,
    },
    also: {
      fires: [
        [{ 'goals.keptUsers': 72_001 }, 'at least 6.1 hours, and the longest window has 6 hours'],
        [
          {
            'timeline.windows': [exampleWindow('2027-03-27', '22:00', 0.5)],
            'goals.keptUsers': 12_000,
          },
          'at least 1 hour, and the longest window has 0.5 hours.',
        ],
        [
          {
            'goals.keptUsers': 36_001,
            'mapping.limits': [{ id: 'scimPerMinute', value: 100, source: '', date: null }],
          },
          'at least 6.1 hours',
        ],
      ],
      silent: [{ 'timeline.windows': [] }, { 'goals.keptUsers': 72_000 }],
    },
  },
})
