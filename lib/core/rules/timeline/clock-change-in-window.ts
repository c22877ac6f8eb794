import type { Window } from '@/lib/core/facts/timeline'
import { dayText } from '@/lib/core/iso-date'
import { ANSWERS } from '@/lib/core/rules/answer-refs'
import { exampleWindow } from '@/lib/core/rules/example-facts'
import { rule } from '@/lib/core/rules/rule'
import { documented } from '@/lib/core/rules/sources'
import { instantOf, offsetMinutes } from '@/lib/core/time-zone'

const MINUTE_MS = 60_000

/** Minutes by which the clock jumps while the window is open; 0 when it does not, or when its start cannot be read. */
function clockJump(zone: string, window: Window): number {
  const start = instantOf(window.date, window.startTime, zone)
  if (Number.isNaN(start)) return 0
  return offsetMinutes(zone, start + window.hours * 60 * MINUTE_MS) - offsetMinutes(zone, start)
}

export const clockChangeInWindow = rule({
  id: 'clock-change-in-window',
  title: 'The clocks change during a window',
  severity: 'warn',
  needs: ['timeline.windows', 'timeline.zone'],
  about: [ANSWERS.windows, ANSWERS.zone],
  source: documented('IANA time zone database'),
  find: (facts) => {
    const zone = facts['timeline.zone']
    return facts['timeline.windows'].flatMap((window) => {
      const minutes = clockJump(zone, window)
      if (minutes === 0) return []
      const way = minutes > 0 ? 'forward' : 'back'
      return [
        {
          subject: window.id,
          says: `The clocks in ${zone} go ${way} during the window of ${dayText(window.date)}.`,
          fix: 'Agree on the window in UTC with everybody involved, or choose another night.',
          numbers: { minutes },
        },
      ]
    })
  },
  examples: {
    today: '2026-11-24',
    fires: { 'timeline.windows': [exampleWindow('2027-03-27', '22:00', 6)], 'timeline.zone': 'Europe/Dublin' },
    silent: { 'timeline.windows': [exampleWindow('2027-03-20', '22:00', 6)], 'timeline.zone': 'Europe/Dublin' },
    also: {
      fires: [
        [{}, 'go forward during the window of 27 March 2027'],
        [{ 'timeline.windows': [exampleWindow('2027-10-30', '22:00', 6)] }, 'go back'],
        // It is told even when the window ends at the very minute of the change, 01:00 in Dublin.
        [{ 'timeline.windows': [exampleWindow('2027-03-27', '22:00', 3)] }, 'go forward'],
        // New York changes at 07:00 UTC, Adelaide at 16:30 UTC the day before.
        [
          { 'timeline.windows': [exampleWindow('2027-03-13', '22:00', 4.5)], 'timeline.zone': 'America/New_York' },
          'go forward',
        ],
        [
          { 'timeline.windows': [exampleWindow('2027-10-03', '01:00', 1.1)], 'timeline.zone': 'Australia/Adelaide' },
          'go forward',
        ],
      ],
      silent: [
        { 'timeline.zone': 'UTC' },
        { 'timeline.zone': 'Mars/Base' },
        { 'timeline.windows': [exampleWindow('2027-03-27', '', 6)] },
        { 'timeline.windows': [exampleWindow('2027-03-27', '22:00', 179 / 60)] },
        { 'timeline.windows': [exampleWindow('2027-03-13', '22:00', 3.5)], 'timeline.zone': 'America/New_York' },
        { 'timeline.windows': [exampleWindow('2027-03-14', '03:30', 6)], 'timeline.zone': 'America/New_York' },
        { 'timeline.windows': [exampleWindow('2027-10-03', '00:00', 1.5)], 'timeline.zone': 'Australia/Adelaide' },
      ],
    },
  },
})
