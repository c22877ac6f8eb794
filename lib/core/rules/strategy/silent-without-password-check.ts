import { countText } from '@/lib/core/count-text'
import { nameList } from '@/lib/core/name-list'
import { ANSWERS } from '@/lib/core/rules/answer-refs'
import { exampleSource } from '@/lib/core/rules/example-facts'
import { rule } from '@/lib/core/rules/rule'
import { PASSWORD_GUIDE } from '@/lib/core/rules/sources'

export const silentWithoutPasswordCheck = rule({
  id: 'silent-without-password-check',
  title: 'Nobody can check the old passwords',
  severity: 'block',
  needs: ['data.sources', 'strategy.silentUsers'],
  about: [ANSWERS.paths, ANSWERS.sources],
  source: PASSWORD_GUIDE,
  find: (facts) => {
    const users = facts['strategy.silentUsers']
    const sources = facts['data.sources']
    // A source nobody has answered for may be the one that can.
    if (users === 0 || sources.length === 0 || sources.some((source) => source.canCheckPassword !== false)) return []
    return [
      {
        says: `${countText(users, 'user')} should keep their password silently, but ${nameList(sources.map((s) => s.name))} cannot check one.`,
        fix: 'Find an interface of the legacy system that checks a user name and password, or choose a reset for these users.',
        numbers: { users },
      },
    ]
  },
  examples: {
    today: '2026-11-24',
    fires: { 'data.sources': [exampleSource({ canCheckPassword: false })], 'strategy.silentUsers': 500 },
    silent: {
      'data.sources': [exampleSource({ canCheckPassword: false }), exampleSource({ id: 'b', canCheckPassword: null })],
      'strategy.silentUsers': 500,
    },
    also: {
      fires: [[{ 'strategy.silentUsers': 1 }, '1 user should keep their password silently, but Auth0 cannot']],
      silent: [{ 'strategy.silentUsers': 0 }, { 'data.sources': [] }, { 'data.sources': [exampleSource()] }],
    },
  },
})
