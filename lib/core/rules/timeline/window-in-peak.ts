import { rangeName, rangesMeet } from '@/lib/core/date-range'
import { dayText } from '@/lib/core/iso-date'
import { ANSWERS } from '@/lib/core/rules/answer-refs'
import { exampleWindow } from '@/lib/core/rules/example-facts'
import { rule } from '@/lib/core/rules/rule'
import { ARITHMETIC } from '@/lib/core/rules/sources'
import { windowDays } from '@/lib/core/rules/window-days'

export const windowInPeak = rule({
  id: 'window-in-peak',
  title: 'A downtime window falls on a peak',
  severity: 'warn',
  needs: ['timeline.windows', 'timeline.peaks'],
  about: [ANSWERS.windows, ANSWERS.peaks],
  source: ARITHMETIC,
  find: (facts) =>
    facts['timeline.windows'].flatMap((window) =>
      facts['timeline.peaks']
        .filter((peak) => rangesMeet(windowDays(window), peak))
        .map((peak) => ({
          subject: `${window.id}+${peak.id}`,
          says: `The window ${window.name || dayText(window.date)} on ${dayText(window.date)} falls on the peak ${rangeName(peak)}.`,
          fix: 'Choose a quieter day, or say why it has to be this one.',
        })),
    ),
  examples: {
    today: '2026-11-24',
    fires: {
      'timeline.windows': [exampleWindow('2027-03-27', '22:00', 6)],
      'timeline.peaks': [{ id: 'p', name: 'Spring bills', from: '2027-03-28', to: '2027-03-31' }],
    },
    silent: {
      'timeline.windows': [exampleWindow('2027-03-27', '18:00', 6)],
      'timeline.peaks': [{ id: 'p', name: 'Spring bills', from: '2027-03-28', to: '2027-03-31' }],
    },
    also: {
      fires: [
        [{}, 'The window Import on 27 March 2027 falls on the peak Spring bills.'],
        [
          {
            'timeline.windows': [exampleWindow('2027-03-31', '22:00', 2, '')],
            'timeline.peaks': [{ id: 'p', name: '', from: '2027-03-28', to: '2027-03-31' }],
          },
          'The window 31 March 2027 on 31 March 2027 falls on the peak 28 March 2027.',
        ],
      ],
      silent: [{ 'timeline.windows': [exampleWindow('2027-04-01', '00:00', 2)] }],
    },
  },
})
