import { daysBetween, dayText } from '@/lib/core/iso-date'
import { ANSWERS } from '@/lib/core/rules/answer-refs'
import { exampleSource } from '@/lib/core/rules/example-facts'
import { rule } from '@/lib/core/rules/rule'
import { ARITHMETIC } from '@/lib/core/rules/sources'

export const rollbackWithoutLegacy = rule({
  id: 'rollback-without-legacy',
  title: 'There is nothing left to roll back to',
  severity: 'warn',
  needs: ['impact.pointOfNoReturn', 'data.sources'],
  about: [ANSWERS.pointOfNoReturn, ANSWERS.sources],
  source: ARITHMETIC,
  find: (facts) => {
    const point = facts['impact.pointOfNoReturn']
    return facts['data.sources'].flatMap((source) => {
      if (source.endsOn === null || source.endsOn >= point.slice(0, 10)) return []
      return [
        {
          subject: source.id,
          says: `Rolling back is planned until ${dayText(point)}, but ${source.name} ends on ${dayText(source.endsOn)}.`,
          fix: 'WSO2 restores nothing that was deleted, so the legacy system is the way back. Keep it longer, or set the point earlier.',
          numbers: { days: daysBetween(source.endsOn, point) },
        },
      ]
    })
  },
  examples: {
    today: '2026-11-24',
    fires: {
      'impact.pointOfNoReturn': '2027-06-30',
      'data.sources': [exampleSource({ endsOn: '2027-05-31' })],
    },
    silent: {
      'impact.pointOfNoReturn': '2027-04-10',
      'data.sources': [exampleSource({ endsOn: '2027-05-31' })],
    },
    also: {
      fires: [[{ 'impact.pointOfNoReturn': '2027-06-01' }, 'until 1 June 2027, but Auth0 ends on 31 May 2027']],
      silent: [{ 'impact.pointOfNoReturn': '2027-05-31T23:00' }, { 'data.sources': [exampleSource({ endsOn: null })] }],
    },
  },
})
