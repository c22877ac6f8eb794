import { dayText } from '@/lib/core/iso-date'
import { ANSWERS } from '@/lib/core/rules/answer-refs'
import { rule } from '@/lib/core/rules/rule'
import { ARITHMETIC } from '@/lib/core/rules/sources'

export const outcomeBeforeGoLive = rule({
  id: 'outcome-before-go-live',
  title: 'An outcome is due before go-live',
  severity: 'warn',
  needs: ['goals.outcomes', 'timeline.goLive'],
  about: [ANSWERS.outcomes, ANSWERS.goLive],
  source: ARITHMETIC,
  find: (facts) =>
    facts['goals.outcomes'].flatMap((outcome) => {
      const goLive = facts['timeline.goLive']
      if (outcome.due === null || outcome.due >= goLive) return []
      return [
        {
          subject: outcome.id,
          says: `${outcome.name || 'An outcome'} is due on ${dayText(outcome.due)}, before go-live on ${dayText(goLive)}.`,
          fix: 'Move its date behind go-live, or say how it can be reached without the move.',
        },
      ]
    }),
  examples: {
    today: '2026-11-24',
    fires: {
      'goals.outcomes': [{ id: 'a', name: 'One system to pay for', measure: '', target: '', due: '2027-01-01' }],
      'timeline.goLive': '2027-03-28',
    },
    silent: {
      'goals.outcomes': [{ id: 'a', name: 'One system to pay for', measure: '', target: '', due: null }],
      'timeline.goLive': '2027-03-28',
    },
    also: {
      fires: [
        [{}, 'One system to pay for is due'],
        [
          { 'goals.outcomes': [{ id: 'a', name: '', measure: '', target: '', due: '2027-03-27' }] },
          'An outcome is due on 27 March 2027',
        ],
      ],
      silent: [{ 'timeline.goLive': '2027-01-01' }],
    },
  },
})
