import { daysBetween, dayText } from '@/lib/core/iso-date'
import { ANSWERS } from '@/lib/core/rules/answer-refs'
import { exampleSource } from '@/lib/core/rules/example-facts'
import { rule } from '@/lib/core/rules/rule'
import { ARITHMETIC } from '@/lib/core/rules/sources'

export const legacyEndsBeforeGoLive = rule({
  id: 'legacy-ends-before-go-live',
  title: 'The legacy system ends before go-live',
  severity: 'block',
  needs: ['data.sources', 'timeline.goLive'],
  about: [ANSWERS.goLive, ANSWERS.sources],
  source: ARITHMETIC,
  find: (facts) => {
    const goLive = facts['timeline.goLive']
    return facts['data.sources'].flatMap((source) => {
      if (source.endsOn === null || source.endsOn >= goLive) return []
      return [
        {
          subject: source.id,
          says: `${source.name} ends on ${dayText(source.endsOn)}, but Asgardeo goes live on ${dayText(goLive)}.`,
          fix: 'In between nobody can log in. Extend the contract, or go live earlier.',
          numbers: { days: daysBetween(source.endsOn, goLive) },
        },
      ]
    })
  },
  examples: {
    today: '2026-11-24',
    fires: { 'data.sources': [exampleSource({ endsOn: '2027-03-01' })], 'timeline.goLive': '2027-03-28' },
    silent: { 'data.sources': [exampleSource({ endsOn: null })], 'timeline.goLive': '2027-03-28' },
    also: {
      fires: [[{ 'timeline.goLive': '2027-03-02' }, 'Auth0 ends on 1 March 2027']],
      silent: [{ 'timeline.goLive': '2027-03-01' }],
    },
  },
})
