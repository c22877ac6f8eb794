import { dayText } from '@/lib/core/iso-date'
import { ANSWERS } from '@/lib/core/rules/answer-refs'
import { rule } from '@/lib/core/rules/rule'
import { ARITHMETIC } from '@/lib/core/rules/sources'

// Milestones that make sense only before go-live; cut-off, clean-up and review rightly come after it.
const BEFORE = /rehears|dry run|pilot|test run|announce|user notice|agreement|go[ /-]no[ -]go/i

export const goLiveBeforeMilestone = rule({
  id: 'go-live-before-milestone',
  title: 'A preparation comes after go-live',
  severity: 'warn',
  needs: ['timeline.goLive', 'timeline.milestones'],
  about: [ANSWERS.milestones, ANSWERS.goLive],
  source: ARITHMETIC,
  find: (facts) => {
    const goLive = facts['timeline.goLive']
    return facts['timeline.milestones']
      .filter((milestone) => BEFORE.test(milestone.name) && milestone.date > goLive)
      .map((milestone) => ({
        subject: milestone.id,
        says: `${milestone.name} is planned for ${dayText(milestone.date)}, after go-live on ${dayText(goLive)}.`,
        fix: 'Move it before go-live, or move go-live.',
      }))
  },
  examples: {
    today: '2026-11-24',
    fires: {
      'timeline.goLive': '2027-03-28',
      'timeline.milestones': [{ id: 'r', name: 'Second rehearsal', date: '2027-04-02', owner: '' }],
    },
    silent: {
      'timeline.goLive': '2027-03-28',
      'timeline.milestones': [{ id: 'c', name: 'Cut-off', date: '2027-07-03', owner: '' }],
    },
    also: {
      fires: [[{ 'timeline.goLive': '2027-04-01' }, 'Second rehearsal is planned for 2 April 2027']],
      silent: [{ 'timeline.goLive': '2027-04-02' }],
    },
  },
})
