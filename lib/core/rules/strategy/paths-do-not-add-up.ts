import { countText, thousands } from '@/lib/core/count-text'
import { ANSWERS } from '@/lib/core/rules/answer-refs'
import { exampleSegment } from '@/lib/core/rules/example-facts'
import { rule } from '@/lib/core/rules/rule'
import { ARITHMETIC } from '@/lib/core/rules/sources'

export const pathsDoNotAddUp = rule({
  id: 'paths-do-not-add-up',
  title: 'Password paths and user types differ',
  severity: 'block',
  needs: ['strategy.segments', 'goals.keptUsers'],
  about: [ANSWERS.paths, ANSWERS.segments],
  source: ARITHMETIC,
  find: (facts) => {
    const kept = facts['goals.keptUsers']
    const moving = facts['strategy.segments'].filter((segment) => segment.path !== 'excluded')
    const users = moving.reduce((sum, segment) => sum + segment.users, 0)
    if (users === kept) return []
    const less = users < kept
    return [
      {
        says: `The goals keep ${countText(kept, 'user')}, but password paths are given for ${thousands(users)}.`,
        fix: less
          ? `Give a path to the remaining ${countText(kept - users, 'user')}; without one they cannot log in.`
          : `Take ${countText(users - kept, 'user')} out of the paths, or correct the user types.`,
        numbers: { kept, users },
      },
    ]
  },
  examples: {
    today: '2026-11-24',
    fires: { 'strategy.segments': [exampleSegment('Active', 90, 'silent')], 'goals.keptUsers': 100 },
    silent: {
      'strategy.segments': [exampleSegment('Active', 100, 'silent'), exampleSegment('Test', 7, 'excluded')],
      'goals.keptUsers': 100,
    },
    also: {
      fires: [
        [{}, 'the remaining 10 users'],
        [
          { 'strategy.segments': [exampleSegment('A', 90, 'silent'), exampleSegment('B', 9, 'reset')] },
          'given for 99. Give a path to the remaining 1 user;',
        ],
        [{ 'strategy.segments': [exampleSegment('A', 101, 'silent')] }, 'Take 1 user out of the paths'],
      ],
    },
  },
})
