import { daysBetween, dayText } from '@/lib/core/iso-date'
import { ANSWERS } from '@/lib/core/rules/answer-refs'
import { rule } from '@/lib/core/rules/rule'
import { ARITHMETIC } from '@/lib/core/rules/sources'

export const noReturnBeforeGoLive = rule({
  id: 'no-return-before-go-live',
  title: 'The point of no return comes before go-live',
  severity: 'warn',
  needs: ['impact.pointOfNoReturn', 'timeline.goLive'],
  about: [ANSWERS.pointOfNoReturn, ANSWERS.goLive],
  source: ARITHMETIC,
  find: (facts) => {
    const point = facts['impact.pointOfNoReturn']
    const goLive = facts['timeline.goLive']
    if (point >= goLive) return []
    return [
      {
        says: `The point of no return is ${dayText(point)}, but users sign in to Asgardeo only from ${dayText(goLive)}.`,
        fix: 'Set it to the day after which going back costs more than going on, usually the first working day after go-live.',
        numbers: { days: daysBetween(point, goLive) },
      },
    ]
  },
  examples: {
    today: '2026-11-24',
    fires: { 'impact.pointOfNoReturn': '2027-03-26', 'timeline.goLive': '2027-03-27' },
    silent: { 'impact.pointOfNoReturn': '2027-03-27', 'timeline.goLive': '2027-03-27' },
    also: {
      fires: [[{}, 'is 26 March 2027, but users sign in to Asgardeo only from 27 March 2027.']],
      silent: [{ 'impact.pointOfNoReturn': '2027-03-29' }],
    },
  },
})
