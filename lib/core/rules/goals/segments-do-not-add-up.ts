import { countText, thousands } from '@/lib/core/count-text'
import { ANSWERS } from '@/lib/core/rules/answer-refs'
import { rule } from '@/lib/core/rules/rule'
import { ARITHMETIC } from '@/lib/core/rules/sources'

export const segmentsDoNotAddUp = rule({
  id: 'segments-do-not-add-up',
  title: 'User types do not add up',
  severity: 'block',
  needs: ['goals.segmentUsers', 'data.users'],
  about: [ANSWERS.segments, ANSWERS.users],
  source: ARITHMETIC,
  find: (facts) => {
    const typed = facts['goals.segmentUsers']
    const users = facts['data.users']
    if (typed === users) return []
    const gap = Math.abs(users - typed)
    return [
      {
        says: `The user types hold ${countText(typed, 'user')}, the legacy system ${thousands(users)}.`,
        fix:
          typed < users
            ? `Name a type for the missing ${thousands(gap)}, kept or excluded, so that nobody is forgotten.`
            : `Take ${thousands(gap)} out of the types, or correct the number of users.`,
        numbers: { typed, users },
      },
    ]
  },
  examples: {
    today: '2026-11-24',
    fires: { 'goals.segmentUsers': 47_800, 'data.users': 48_216 },
    silent: { 'goals.segmentUsers': 48_216, 'data.users': 48_216 },
    also: {
      fires: [
        [{}, 'Name a type for the missing 416,'],
        [{ 'goals.segmentUsers': 48_217 }, 'Take 1 out of the types'],
        [{ 'goals.segmentUsers': 48_215 }, 'missing 1,'],
      ],
    },
  },
})
