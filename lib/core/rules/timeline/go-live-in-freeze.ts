import { holdsDay, rangeName } from '@/lib/core/date-range'
import { dayText } from '@/lib/core/iso-date'
import { ANSWERS } from '@/lib/core/rules/answer-refs'
import { rule } from '@/lib/core/rules/rule'
import { ARITHMETIC } from '@/lib/core/rules/sources'

export const goLiveInFreeze = rule({
  id: 'go-live-in-freeze',
  title: 'Go-live falls into a freeze',
  severity: 'block',
  needs: ['timeline.goLive', 'timeline.freezes'],
  about: [ANSWERS.goLive, ANSWERS.freezes],
  source: ARITHMETIC,
  find: (facts) => {
    const goLive = facts['timeline.goLive']
    return facts['timeline.freezes']
      .filter((freeze) => holdsDay(freeze, goLive))
      .map((freeze) => ({
        subject: freeze.id,
        says: `Go-live on ${dayText(goLive)} lies in the freeze ${rangeName(freeze)}.`,
        fix: `Nothing may change until ${dayText(freeze.to)}. Move go-live, or get an exception in writing.`,
      }))
  },
  examples: {
    today: '2026-11-24',
    fires: {
      'timeline.goLive': '2027-03-05',
      'timeline.freezes': [{ id: 'f', name: 'Billing run', from: '2027-02-22', to: '2027-03-05' }],
    },
    silent: {
      'timeline.goLive': '2027-03-06',
      'timeline.freezes': [{ id: 'f', name: 'Billing run', from: '2027-02-22', to: '2027-03-05' }],
    },
    also: {
      fires: [
        [{ 'timeline.goLive': '2027-02-22' }, 'in the freeze Billing run'],
        [
          { 'timeline.freezes': [{ id: 'f', name: '', from: '2027-02-22', to: '2027-03-05' }] },
          'in the freeze 22 February 2027',
        ],
      ],
      silent: [{ 'timeline.goLive': '2027-02-21' }],
    },
  },
})
