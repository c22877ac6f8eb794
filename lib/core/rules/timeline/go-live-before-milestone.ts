import type { Milestone } from '@/lib/core/facts/timeline'
import { dayText } from '@/lib/core/iso-date'
import { ANSWERS } from '@/lib/core/rules/answer-refs'
import { rule } from '@/lib/core/rules/rule'
import { ARITHMETIC } from '@/lib/core/rules/sources'
import { leadTime } from '@/lib/core/schedule/lead-times'

/** Only what is said to come before: by its kind, or because it stands for the end of a lead time. A name says nothing. */
const comesBefore = ({ id, kind }: Milestone) =>
  kind === 'rehearsal' || kind === 'preparation' || (kind !== 'wave' && leadTime(id) !== null)

const late = (id: string, kind: Milestone['kind']): Milestone => ({
  id,
  kind,
  name: 'Texts',
  date: '2027-04-02',
  owner: '',
})

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
      .filter((milestone) => comesBefore(milestone) && milestone.date > goLive)
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
      'timeline.milestones': [{ id: 'r', name: 'Second run', date: '2027-04-02', owner: '', kind: 'rehearsal' }],
    },
    silent: {
      'timeline.goLive': '2027-03-28',
      'timeline.milestones': [
        { id: 'c', name: 'Review of the rehearsals', date: '2027-07-03', owner: '', kind: 'milestone' },
      ],
    },
    also: {
      fires: [
        [{ 'timeline.goLive': '2027-04-01' }, 'Second run is planned for 2 April 2027'],
        [{ 'timeline.milestones': [late('x', 'preparation')] }, 'Texts is planned for 2 April 2027'],
        [{ 'timeline.milestones': [late('texts', 'milestone')] }, 'Texts is planned for 2 April 2027'],
      ],
      silent: [
        { 'timeline.goLive': '2027-04-02' },
        { 'timeline.milestones': [late('pilot', 'wave')] },
        { 'timeline.milestones': [late('x', 'deadline')] },
      ],
    },
  },
})
