import type { WeeklyPeak, Window } from '@/lib/core/facts/timeline'
import { dayOf, dayText, isoOf } from '@/lib/core/iso-date'
import { ANSWERS } from '@/lib/core/rules/answer-refs'
import { exampleWindow } from '@/lib/core/rules/example-facts'
import { rule } from '@/lib/core/rules/rule'
import { ARITHMETIC } from '@/lib/core/rules/sources'
import { windowDays } from '@/lib/core/rules/window-days'
import { peakDays } from '@/lib/core/schedule/peak-days'
import { patternText } from '@/lib/core/schedule/weekly-pattern'
import { instantOf } from '@/lib/core/time-zone'

const HOUR_MS = 3_600_000

/** Compared as moments, so that a night on which the clocks change is as long as it is. */
function meets(window: Window, peak: WeeklyPeak, zone: string): boolean {
  const start = instantOf(window.date, window.startTime, zone)
  const end = start + window.hours * HOUR_MS
  const { from, to } = windowDays(window)
  // A night made longer by the clocks may reach into one more day.
  return peakDays(peak, dayOf(from), dayOf(to) + 1).some((day) => {
    const date = isoOf(day)
    return instantOf(date, peak.from, zone) < end && start < instantOf(date, peak.to, zone)
  })
}

const mondays: WeeklyPeak = {
  id: 'p',
  name: 'Start of the week',
  days: [1],
  from: '08:00',
  to: '10:00',
  first: null,
  last: null,
}

export const windowInWeeklyPeak = rule({
  id: 'window-in-weekly-peak',
  title: 'A downtime window reaches into a weekly peak',
  severity: 'warn',
  needs: ['timeline.windows', 'timeline.weeklyPeaks', 'timeline.zone'],
  about: [ANSWERS.windows, ANSWERS.peaks],
  source: ARITHMETIC,
  find: (facts) =>
    facts['timeline.windows'].flatMap((window) =>
      facts['timeline.weeklyPeaks']
        .filter((peak) => meets(window, peak, facts['timeline.zone']))
        .map((peak) => ({
          subject: `${window.id}+${peak.id}`,
          says: `The window ${window.name || dayText(window.date)} on ${dayText(window.date)} reaches into ${peak.name ? `the peak ${peak.name}, ${patternText(peak)}` : `the peak ${patternText(peak)}`}.`,
          fix: 'Begin earlier, choose another night, or say why it has to be this one.',
        })),
    ),
  examples: {
    today: '2026-11-24',
    fires: {
      'timeline.windows': [exampleWindow('2027-03-21', '22:00', 11)],
      'timeline.weeklyPeaks': [mondays],
      'timeline.zone': 'Europe/Dublin',
    },
    silent: {
      'timeline.windows': [exampleWindow('2027-03-21', '22:00', 10)],
      'timeline.weeklyPeaks': [mondays],
      'timeline.zone': 'Europe/Dublin',
    },
    also: {
      fires: [
        [{}, 'on 21 March 2027 reaches into the peak Start of the week, Mondays 08:00 to 10:00.'],
        [{ 'timeline.windows': [exampleWindow('2027-03-22', '09:59', 1, '')] }, 'The window 22 March 2027 on'],
        [{ 'timeline.weeklyPeaks': [{ ...mondays, name: '' }] }, 'reaches into the peak Mondays 08:00'],
        // In the night of 27 to 28 March an hour is skipped: 9.5 hours from 22:00 end at 08:30.
        [
          {
            'timeline.windows': [exampleWindow('2027-03-27', '22:00', 9.5)],
            'timeline.weeklyPeaks': [{ ...mondays, days: [7] }],
          },
          'on 27 March 2027',
        ],
        [{ 'timeline.weeklyPeaks': [{ ...mondays, first: '2027-03-22', last: '2027-03-22' }] }, 'Start of the week'],
      ],
      silent: [
        { 'timeline.windows': [exampleWindow('2027-03-22', '10:00', 4)] },
        { 'timeline.weeklyPeaks': [{ ...mondays, first: '2027-03-23' }] },
        { 'timeline.weeklyPeaks': [{ ...mondays, last: '2027-03-21' }] },
        // In the night of 30 to 31 October an hour comes twice: 10.5 hours from 22:00 end at 07:30.
        {
          'timeline.windows': [exampleWindow('2027-10-30', '22:00', 10.5)],
          'timeline.weeklyPeaks': [{ ...mondays, days: [7] }],
        },
      ],
    },
  },
})
