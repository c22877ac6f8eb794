import { holdsDay, rangeName } from '@/lib/core/date-range'
import type { Milestone } from '@/lib/core/facts/timeline'
import { dayText } from '@/lib/core/iso-date'
import { ANSWERS } from '@/lib/core/rules/answer-refs'
import { rule } from '@/lib/core/rules/rule'
import { ARITHMETIC } from '@/lib/core/rules/sources'

const wave = (date: string, kind: Milestone['kind'] = 'wave'): Milestone => ({
  id: 'w',
  name: 'Reset wave 1',
  date,
  owner: '',
  kind,
})

export const waveInPeak = rule({
  id: 'wave-in-peak',
  title: 'A wave of users falls on a peak',
  severity: 'warn',
  needs: ['timeline.milestones', 'timeline.peaks'],
  about: [ANSWERS.milestones, ANSWERS.peaks],
  source: ARITHMETIC,
  find: (facts) =>
    facts['timeline.milestones']
      .filter(({ kind }) => kind === 'wave')
      .flatMap((milestone) =>
        facts['timeline.peaks']
          .filter((range) => holdsDay(range, milestone.date))
          .map((peak) => ({
            subject: `${milestone.id}+${peak.id}`,
            says: `${milestone.name} on ${dayText(milestone.date)} falls on the peak ${rangeName(peak)}.`,
            fix: `The help desk is busy until ${dayText(peak.to)}. Move the wave, or say why it has to be this day.`,
          })),
      ),
  examples: {
    today: '2026-11-24',
    fires: {
      'timeline.milestones': [wave('2027-04-03')],
      'timeline.peaks': [{ id: 'p', name: 'Spring bills', from: '2027-04-01', to: '2027-04-03' }],
    },
    silent: {
      'timeline.milestones': [wave('2027-04-04')],
      'timeline.peaks': [{ id: 'p', name: 'Spring bills', from: '2027-04-01', to: '2027-04-03' }],
    },
    also: {
      fires: [
        [{}, 'Reset wave 1 on 3 April 2027 falls on the peak Spring bills. The help desk is busy until 3 April 2027'],
        [{ 'timeline.milestones': [wave('2027-04-01')] }, 'on 1 April 2027 falls on the peak'],
        [
          { 'timeline.peaks': [{ id: 'p', name: '', from: '2027-04-01', to: '2027-04-03' }] },
          'falls on the peak 1 April 2027',
        ],
      ],
      silent: [
        { 'timeline.milestones': [wave('2027-03-31')] },
        { 'timeline.milestones': [wave('2027-04-03', 'milestone')] },
      ],
    },
  },
})
