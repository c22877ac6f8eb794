import { OLDEST_CHECK } from '@/lib/core/asgardeo/limits'
import { isStale } from '@/lib/core/asgardeo/own-limit'
import { countText } from '@/lib/core/count-text'
import { dayText } from '@/lib/core/iso-date'
import { ANSWERS } from '@/lib/core/rules/answer-refs'
import { type Hit, rule } from '@/lib/core/rules/rule'
import { ARITHMETIC } from '@/lib/core/rules/sources'

export const targetKnowledgeOld = rule({
  id: 'target-knowledge-old',
  title: 'What the plan knows of the target is old',
  severity: 'warn',
  needs: ['mapping.limits'],
  about: [ANSWERS.limits],
  source: ARITHMETIC,
  find: (facts, today) => {
    const own = facts['mapping.limits'].filter(({ date }) => isStale(date ?? '', today))
    const found: Hit[] = []
    if (own.length > 0) {
      found.push({
        subject: 'own numbers',
        says: `${countText(own.length, 'number')} of your own ${own.length === 1 ? 'was' : 'were'} checked more than a year ago, or on no known day.`,
        fix: 'Check them again and write down the day.',
        numbers: { own: own.length },
      })
    }
    if (isStale(OLDEST_CHECK, today)) {
      found.push({
        subject: 'published numbers',
        says: `The published limits and rules were last checked on ${dayText(OLDEST_CHECK)}, more than a year ago.`,
        fix: 'Update the planner, or compare the limits with the documentation and write down what differs.',
        numbers: { published: 1 },
      })
    }
    return found
  },
  examples: {
    today: '2026-11-24',
    fires: { 'mapping.limits': [{ id: 'csvRows', value: 50, source: 'Console', date: '2025-11-23' }] },
    silent: { 'mapping.limits': [{ id: 'csvRows', value: 50, source: 'Console', date: '2025-11-24' }] },
    also: {
      fires: [
        [{}, '1 number of your own was checked more than a year ago'],
        [{ 'mapping.limits': [{ id: 'csvRows', value: 50, source: '', date: null }] }, 'or on no known day'],
      ],
      silent: [{ 'mapping.limits': [] }],
    },
  },
})
