import { daysBetween, dayText } from '@/lib/core/iso-date'
import { ANSWERS } from '@/lib/core/rules/answer-refs'
import { rule } from '@/lib/core/rules/rule'
import { PASSWORD_GUIDE } from '@/lib/core/rules/sources'

// Writing, deploying and trying the service; our estimate.
const LEAD_DAYS = 21

export const silentServiceNotReady = rule({
  id: 'silent-service-not-ready',
  title: 'The authentication service is not ready',
  severity: 'warn',
  needs: ['strategy.silentUsers', 'strategy.silentDone', 'timeline.goLive'],
  about: [ANSWERS.silentTasks, ANSWERS.goLive],
  source: PASSWORD_GUIDE,
  find: (facts, today) => {
    const days = daysBetween(today, facts['timeline.goLive'])
    const done = new Set(facts['strategy.silentDone'])
    if (facts['strategy.silentUsers'] === 0 || days > LEAD_DAYS || (done.has('service') && done.has('deployed')))
      return []
    return [
      {
        says: `Go-live is on ${dayText(facts['timeline.goLive'])}, but the service that checks old passwords is not written and deployed.`,
        fix: 'Without it nobody on the silent path can log in. Finish it first, move go-live, or choose a reset.',
      },
    ]
  },
  examples: {
    today: '2027-03-20',
    fires: { 'strategy.silentUsers': 10, 'strategy.silentDone': ['check'], 'timeline.goLive': '2027-03-28' },
    silent: {
      'strategy.silentUsers': 10,
      'strategy.silentDone': ['service', 'deployed'],
      'timeline.goLive': '2027-03-28',
    },
    also: {
      fires: [
        [{ 'strategy.silentUsers': 1, 'timeline.goLive': '2027-04-10' }, 'Go-live is on 10 April 2027'],
        [{ 'strategy.silentDone': ['service'] }, 'not written and deployed'],
        [{ 'strategy.silentDone': ['deployed'] }, 'not written and deployed'],
      ],
      silent: [{ 'strategy.silentUsers': 0 }, { 'timeline.goLive': '2027-04-11' }],
    },
  },
})
