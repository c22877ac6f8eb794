import { holdsDay, rangeName } from '@/lib/core/date-range'
import type { Milestone } from '@/lib/core/facts/timeline'
import { addDays, dayText } from '@/lib/core/iso-date'
import { ANSWERS } from '@/lib/core/rules/answer-refs'
import { rule } from '@/lib/core/rules/rule'
import { ARITHMETIC } from '@/lib/core/rules/sources'

const run = (date: string, kind: Milestone['kind'] = 'rehearsal'): Milestone => ({
  id: 'r',
  name: 'Second run',
  date,
  owner: '',
  kind,
})

export const milestoneInFreeze = rule({
  id: 'milestone-in-freeze',
  title: 'A wave, rehearsal or milestone falls into a freeze',
  severity: 'warn',
  needs: ['timeline.milestones', 'timeline.freezes'],
  about: [ANSWERS.milestones, ANSWERS.freezes],
  source: ARITHMETIC,
  find: (facts) =>
    facts['timeline.milestones']
      // A deadline is somebody else's day, and paper can be handed in during a freeze.
      .filter(({ kind }) => kind !== 'deadline')
      .flatMap((milestone) =>
        facts['timeline.freezes']
          .filter((range) => holdsDay(range, milestone.date))
          .map((freeze) => ({
            subject: `${milestone.id}+${freeze.id}`,
            says: `${milestone.name} on ${dayText(milestone.date)} lies in the freeze ${rangeName(freeze)}.`,
            fix: `Move it to ${dayText(addDays(freeze.from, -1))} or earlier, or to ${dayText(addDays(freeze.to, 1))} or later.`,
          })),
      ),
  examples: {
    today: '2026-11-24',
    fires: {
      'timeline.milestones': [run('2027-03-05')],
      'timeline.freezes': [{ id: 'f', name: 'Billing run', from: '2027-02-22', to: '2027-03-05' }],
    },
    silent: {
      'timeline.milestones': [run('2027-03-06')],
      'timeline.freezes': [{ id: 'f', name: 'Billing run', from: '2027-02-22', to: '2027-03-05' }],
    },
    also: {
      fires: [
        [{}, 'Second run on 5 March 2027 lies in the freeze Billing run. Move it to 21 February 2027 or earlier'],
        [{ 'timeline.milestones': [run('2027-02-22', 'wave')] }, 'or to 6 March 2027 or later'],
        [
          { 'timeline.freezes': [{ id: 'f', name: '', from: '2027-02-22', to: '2027-03-05' }] },
          'in the freeze 22 February 2027',
        ],
      ],
      silent: [
        { 'timeline.milestones': [run('2027-02-21')] },
        { 'timeline.milestones': [run('2027-03-05', 'deadline')] },
      ],
    },
  },
})
