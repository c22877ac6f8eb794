import { dayText } from '@/lib/core/iso-date'
import { nameList } from '@/lib/core/name-list'
import { ANSWERS } from '@/lib/core/rules/answer-refs'
import { lateWork } from '@/lib/core/rules/late-work'
import { rule } from '@/lib/core/rules/rule'
import { inferred } from '@/lib/core/rules/sources'

/** Consequences stay unsaid: what waits for late work is late with it. */
export const workBeginsLate = rule({
  id: 'work-begins-late',
  title: 'Work should have begun already',
  severity: 'warn',
  needs: ['timeline.goLive'],
  about: [ANSWERS.leadTimes, ANSWERS.goLive],
  source: inferred('Lead times of this plan, worked back from go-live'),
  find: (_facts, today, all) => {
    const late = lateWork(all, today)
    if (!late || late.isTooNear) return []
    return late.byAnswer.map(({ answer, tasks }) => {
      const done = tasks.map((task) => task.done).sort()[0] ?? today
      const finish = done > today ? ` and finish by ${dayText(done)}` : ''
      const more = answer === ANSWERS.leadTimes ? [] : [ANSWERS.leadTimes]
      return {
        subject: answer.question,
        says: `By the lead times of this plan ${nameList(tasks.map(({ name, start }) => `“${name}” should have begun on ${dayText(start)}`))}.`,
        fix: `Begin now${finish}, say that it is done or takes less time, or move go-live to ${dayText(late.earliest)} or later.`,
        about: [answer, ...more, ANSWERS.goLive],
      }
    })
  },
  examples: {
    today: '2026-11-24',
    fires: { 'timeline.goLive': '2027-02-10' },
    silent: { 'timeline.goLive': '2027-02-17' },
    also: {
      fires: [
        [{}, '“Get the export” should have begun on 17 November 2026. Begin now and finish by 8 December 2026'],
        [{ 'timeline.goLive': '2027-02-16' }, 'or move go-live to 17 February 2027 or later.'],
        [{ 'timeline.goLive': '2027-01-05' }, 'on 12 October 2026. Begin now, say that it is done'],
        [{ 'timeline.goLive': '2027-01-18' }, '“Data processing agreement” should have begun on 22 November 2026'],
      ],
      // Too near for single pieces of work to matter, and passed.
      silent: [{ 'timeline.goLive': '2026-12-12' }, { 'timeline.goLive': '2026-11-23' }],
    },
  },
})
