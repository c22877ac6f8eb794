import { rangeName, rangesMeet } from '@/lib/core/date-range'
import { dayText } from '@/lib/core/iso-date'
import { ANSWERS } from '@/lib/core/rules/answer-refs'
import { exampleWindow } from '@/lib/core/rules/example-facts'
import { rule } from '@/lib/core/rules/rule'
import { ARITHMETIC } from '@/lib/core/rules/sources'
import { windowDays } from '@/lib/core/rules/window-days'

export const windowInFreeze = rule({
  id: 'window-in-freeze',
  title: 'A downtime window falls into a freeze',
  severity: 'block',
  needs: ['timeline.windows', 'timeline.freezes'],
  about: [ANSWERS.windows, ANSWERS.freezes],
  source: ARITHMETIC,
  find: (facts) =>
    facts['timeline.windows'].flatMap((window) =>
      facts['timeline.freezes']
        .filter((freeze) => rangesMeet(windowDays(window), freeze))
        .map((freeze) => ({
          subject: `${window.id}+${freeze.id}`,
          says: `The window ${window.name || dayText(window.date)} on ${dayText(window.date)} lies in the freeze ${rangeName(freeze)}.`,
          fix: `Nothing may change until ${dayText(freeze.to)}. Move the window, or get an exception in writing.`,
        })),
    ),
  examples: {
    today: '2026-11-24',
    fires: {
      'timeline.windows': [exampleWindow('2027-03-01', '22:00', 6)],
      'timeline.freezes': [{ id: 'f', name: 'Billing run', from: '2027-02-22', to: '2027-03-05' }],
    },
    silent: {
      'timeline.windows': [exampleWindow('2027-03-27', '22:00', 6)],
      'timeline.freezes': [{ id: 'f', name: 'Billing run', from: '2027-02-22', to: '2027-03-05' }],
    },
    also: {
      fires: [
        [{}, 'The window Import on 1 March 2027 lies in the freeze Billing run.'],
        [{ 'timeline.windows': [exampleWindow('2027-03-05', '22:00', 2, '')] }, 'The window 5 March 2027 on'],
        [
          {
            'timeline.windows': [exampleWindow('2027-02-21', '22:00', 3)],
            'timeline.freezes': [{ id: 'f', name: '', from: '2027-02-22', to: '2027-03-05' }],
          },
          'in the freeze 22 February 2027.',
        ],
      ],
      silent: [
        { 'timeline.windows': [exampleWindow('2027-03-06', '00:00', 2)] },
        { 'timeline.windows': [exampleWindow('2027-02-21', '22:00', 2)] },
      ],
    },
  },
})
