import type { Milestone } from '@/lib/core/facts/timeline'
import { dayText } from '@/lib/core/iso-date'
import { nameList } from '@/lib/core/name-list'
import { ANSWERS } from '@/lib/core/rules/answer-refs'
import { groupSubject } from '@/lib/core/rules/group-subject'
import { rule } from '@/lib/core/rules/rule'
import { inferred } from '@/lib/core/rules/sources'
import { latestStarts } from '@/lib/core/schedule/plan-schedule'

const mapping = (date: string, over: Partial<Milestone> = {}): Milestone => ({
  id: 'mapping',
  kind: 'milestone',
  name: 'Mapping confirmed',
  date,
  owner: '',
  ...over,
})

/** After go-live itself is another rule's matter. */
export const milestoneAfterLatestEnd = rule({
  id: 'milestone-after-latest-end',
  title: 'A milestone is later than the schedule can bear',
  severity: 'warn',
  needs: ['timeline.goLive', 'timeline.milestones'],
  about: [ANSWERS.milestones, ANSWERS.leadTimes, ANSWERS.goLive],
  source: inferred('Lead times of this plan, worked back from go-live'),
  find: (facts, _today, all) => {
    const goLive = facts['timeline.goLive']
    const ends = new Map(latestStarts(all).map(({ id, done }) => [id, done]))
    const over = facts['timeline.milestones'].flatMap(({ id, kind, name, date }) => {
      const end = ends.get(id)
      return end === undefined || kind === 'wave' || date <= end || date > goLive ? [] : [{ id, name, date, end }]
    })
    if (over.length === 0) return []
    return [
      {
        subject: groupSubject(over.map(({ id }) => id)),
        says: `${nameList(over.map(({ name, date, end }) => `${name} is planned for ${dayText(date)}, with its latest safe end on ${dayText(end)}`))}.`,
        fix: 'Copy the latest safe starts below the schedule, say that it takes less time, or move go-live.',
      },
    ]
  },
  examples: {
    today: '2026-11-24',
    fires: { 'timeline.goLive': '2027-06-12', 'timeline.milestones': [mapping('2027-05-15')] },
    silent: { 'timeline.goLive': '2027-06-12', 'timeline.milestones': [mapping('2027-05-14')] },
    also: {
      fires: [
        [{}, 'Mapping confirmed is planned for 15 May 2027, with its latest safe end on 14 May 2027.'],
        [
          { 'timeline.milestones': [mapping('2027-06-12'), mapping('2027-06-12', { id: 'dpa', name: 'Agreement' })] },
          'on 14 May 2027 and Agreement is planned for 12 June 2027',
        ],
      ],
      silent: [
        { 'timeline.milestones': [mapping('2027-05-15', { kind: 'wave' })] },
        { 'timeline.milestones': [mapping('2027-05-15', { id: 'own' })] },
        { 'timeline.milestones': [mapping('2027-06-13')] },
      ],
    },
  },
})
