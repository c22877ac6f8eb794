import { countText, thousands } from '@/lib/core/count-text'
import { dayText } from '@/lib/core/iso-date'
import { ANSWERS } from '@/lib/core/rules/answer-refs'
import { exampleWindow } from '@/lib/core/rules/example-facts'
import { rule } from '@/lib/core/rules/rule'
import { ARITHMETIC } from '@/lib/core/rules/sources'

export const windowLongerThanAccepted = rule({
  id: 'window-longer-than-accepted',
  title: 'A window exceeds the acceptable downtime',
  severity: 'warn',
  needs: ['timeline.windows', 'impact.maxDowntimeMinutes'],
  about: [ANSWERS.windows, ANSWERS.maxDowntimeMinutes],
  source: ARITHMETIC,
  find: (facts) => {
    const accepted = facts['impact.maxDowntimeMinutes']
    return facts['timeline.windows'].flatMap((window) => {
      const minutes = Math.round(window.hours * 60)
      if (minutes <= accepted) return []
      return [
        {
          subject: window.id,
          says: `The window ${window.name || dayText(window.date)} lasts ${countText(minutes, 'minute')}; ${thousands(accepted)} are acceptable.`,
          fix: 'Shorten the window, or agree on more downtime with those who accepted the number.',
          numbers: { minutes, accepted },
        },
      ]
    })
  },
  examples: {
    today: '2026-11-24',
    fires: {
      'timeline.windows': [exampleWindow('2027-03-27', '22:00', 6)],
      'impact.maxDowntimeMinutes': 240,
    },
    silent: {
      'timeline.windows': [exampleWindow('2027-03-27', '22:00', 4)],
      'impact.maxDowntimeMinutes': 240,
    },
    also: {
      fires: [
        [{ 'impact.maxDowntimeMinutes': 359 }, 'The window Import lasts 360 minutes; 359 are acceptable'],
        [{ 'timeline.windows': [exampleWindow('2027-03-27', '22:00', 6, '')] }, 'The window 27 March 2027 lasts'],
      ],
      silent: [{ 'impact.maxDowntimeMinutes': 360 }],
    },
  },
})
