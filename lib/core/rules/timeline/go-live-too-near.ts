import { dayText } from '@/lib/core/iso-date'
import { ANSWERS } from '@/lib/core/rules/answer-refs'
import { lateWork } from '@/lib/core/rules/late-work'
import { rule } from '@/lib/core/rules/rule'
import { inferred } from '@/lib/core/rules/sources'

export const goLiveTooNear = rule({
  id: 'go-live-too-near',
  title: 'Go-live is too near for the lead times',
  severity: 'warn',
  needs: ['timeline.goLive'],
  about: [ANSWERS.goLive, ANSWERS.leadTimes],
  source: inferred('Lead times of this plan, worked back from go-live'),
  find: (facts, today, all) => {
    const late = lateWork(all, today)
    if (!late?.isTooNear) return []
    return [
      {
        says: `Go-live on ${dayText(facts['timeline.goLive'])} is too near for the lead times of this plan.`,
        fix: `Begun now, everything can be ready by ${dayText(late.earliest)}. Move go-live there, or say in step 7 what is done already and what takes less time.`,
      },
    ]
  },
  examples: {
    today: '2026-11-24',
    fires: { 'timeline.goLive': '2026-12-12' },
    silent: { 'timeline.goLive': '2027-06-12' },
    also: {
      fires: [
        [{}, 'Begun now, everything can be ready by 17 February 2027.'],
        // Up to this day the work of three answers is late.
        [{ 'timeline.goLive': '2026-12-15' }, 'on 15 December 2026 is too near'],
      ],
      silent: [{ 'timeline.goLive': '2026-12-16' }, { 'timeline.goLive': '2026-11-23' }],
    },
  },
})
