import { countText } from '@/lib/core/count-text'
import { ANSWERS } from '@/lib/core/rules/answer-refs'
import { exampleSegment } from '@/lib/core/rules/example-facts'
import { rule } from '@/lib/core/rules/rule'
import { ARITHMETIC } from '@/lib/core/rules/sources'

export const pathForExcludedType = rule({
  id: 'path-for-excluded-type',
  title: 'A user type both moves and stays',
  severity: 'warn',
  needs: ['strategy.segments', 'goals.segments'],
  about: [ANSWERS.paths, ANSWERS.segments],
  source: ARITHMETIC,
  find: (facts) => {
    const types = new Map(facts['goals.segments'].map((segment) => [segment.name.trim().toLowerCase(), segment]))
    return facts['strategy.segments'].flatMap((segment) => {
      const type = types.get(segment.name.trim().toLowerCase())
      if (!type || type.kept === (segment.path !== 'excluded')) return []
      return [
        {
          subject: segment.name,
          says: type.kept
            ? `The goals keep ${segment.name}, but the strategy excludes them.`
            : `The goals leave ${segment.name} behind, but the strategy gives them a password path.`,
          fix: `Decide once for these ${countText(segment.users, 'user')} and change the other answer.`,
          numbers: { users: segment.users },
        },
      ]
    })
  },
  examples: {
    today: '2026-11-24',
    fires: {
      'strategy.segments': [exampleSegment('Test', 7, 'reset')],
      'goals.segments': [{ id: 't', name: 'test', users: 7, kept: false, fate: '' }],
    },
    silent: {
      'strategy.segments': [exampleSegment('Test', 7, 'excluded'), exampleSegment('Other', 1, 'reset')],
      'goals.segments': [{ id: 't', name: 'Test', users: 7, kept: false, fate: '' }],
    },
    also: {
      fires: [
        [{}, 'The goals leave Test behind'],
        [
          {
            'strategy.segments': [exampleSegment('Test', 7, 'excluded')],
            'goals.segments': [{ id: 't', name: 'test', users: 7, kept: true, fate: '' }],
          },
          'The goals keep Test, but',
        ],
      ],
      silent: [{ 'goals.segments': [{ id: 't', name: 'test', users: 7, kept: true, fate: '' }] }],
    },
  },
})
