import { countText } from '@/lib/core/count-text'
import { nameList } from '@/lib/core/name-list'
import { ANSWERS } from '@/lib/core/rules/answer-refs'
import { rule } from '@/lib/core/rules/rule'
import { inferred } from '@/lib/core/rules/sources'

export const statesNotMapped = rule({
  id: 'states-not-mapped',
  title: 'Account states without a mapping',
  severity: 'warn',
  needs: ['data.states', 'mapping.states'],
  about: [ANSWERS.mappingStates, ANSWERS.states],
  source: inferred('An imported account counts as active unless it is locked or disabled'),
  find: (facts) => {
    const mapped = new Set(facts['mapping.states'].map((state) => state.source.trim().toLowerCase()))
    const open = facts['data.states'].filter((state) => state.count > 0 && !mapped.has(state.name.trim().toLowerCase()))
    // A table nobody has begun is unfinished, not wrong.
    if (mapped.size === 0 || open.length === 0) return []
    const users = open.reduce((sum, state) => sum + state.count, 0)
    return [
      {
        says: `The mapping of states says nothing on ${nameList(open.map((state) => state.name))} (${countText(users, 'user')}).`,
        fix: 'Say what becomes of them. Suspended people would be invited like everybody else.',
        numbers: { users, states: open.length },
      },
    ]
  },
  examples: {
    today: '2026-11-24',
    fires: {
      'data.states': [
        { name: 'active', count: 90 },
        { name: 'blocked', count: 10 },
      ],
      'mapping.states': [{ id: 'a', source: 'active', target: 'active', users: 90 }],
    },
    silent: {
      'data.states': [{ name: 'Active', count: 90 }],
      'mapping.states': [{ id: 'a', source: 'active', target: 'active', users: 90 }],
    },
    also: {
      fires: [
        [{}, 'nothing on blocked (10 users).'],
        [
          {
            'data.states': [
              { name: 'blocked', count: 1 },
              { name: 'old', count: 2 },
            ],
          },
          'nothing on blocked and old (3 users).',
        ],
      ],
      silent: [{ 'mapping.states': [] }, { 'data.states': [{ name: 'blocked', count: 0 }] }],
    },
  },
})
