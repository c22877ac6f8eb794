import { countText } from '@/lib/core/count-text'
import { dayOf, daysBetween, dayText } from '@/lib/core/iso-date'
import { ANSWERS } from '@/lib/core/rules/answer-refs'
import { rule } from '@/lib/core/rules/rule'
import { documented } from '@/lib/core/rules/sources'

// Time from first draft to signature and from negotiation to signature; our estimate.
const LEAD_DAYS = { 'not-started': 90, 'in-progress': 42 } as const

export const agreementNotSigned = rule({
  id: 'agreement-not-signed',
  title: 'The processing agreement is not signed',
  severity: 'warn',
  needs: ['legal.dpa', 'timeline.goLive'],
  about: [ANSWERS.dpa, ANSWERS.goLive],
  source: documented('Regulation (EU) 2016/679, article 28(3)'),
  find: (facts, today) => {
    const state = facts['legal.dpa']
    const days = daysBetween(today, facts['timeline.goLive'])
    if (state === 'signed' || days < 0 || days > LEAD_DAYS[state]) return []
    return [
      {
        says: `Go-live is on ${dayText(facts['timeline.goLive'])}, in ${countText(days, 'day')}, but the processing agreement with WSO2 is ${state === 'in-progress' ? 'still in progress' : 'not started'}.`,
        fix: 'It has to be in force before user data is handed over. Press for the signature, or move go-live.',
        // The day and the state, not the days left, or an acceptance would lapse overnight.
        numbers: { goLive: dayOf(facts['timeline.goLive']), lead: LEAD_DAYS[state] },
      },
    ]
  },
  examples: {
    today: '2027-03-01',
    fires: { 'legal.dpa': 'in-progress', 'timeline.goLive': '2027-03-28' },
    silent: { 'legal.dpa': 'in-progress', 'timeline.goLive': '2027-12-01' },
    also: {
      fires: [
        [{ 'timeline.goLive': '2027-03-01' }, 'in 0 days'],
        [
          { 'timeline.goLive': '2027-04-12' },
          'in 42 days, but the processing agreement with WSO2 is still in progress',
        ],
        [
          { 'legal.dpa': 'not-started', 'timeline.goLive': '2027-05-30' },
          'in 90 days, but the processing agreement with WSO2 is not started',
        ],
      ],
      silent: [
        { 'legal.dpa': 'signed' },
        { 'timeline.goLive': '2027-02-28' },
        { 'timeline.goLive': '2027-04-13' },
        { 'legal.dpa': 'not-started', 'timeline.goLive': '2027-05-31' },
      ],
    },
  },
})
