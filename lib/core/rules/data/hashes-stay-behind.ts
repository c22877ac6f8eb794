import { countText } from '@/lib/core/count-text'
import { nameList } from '@/lib/core/name-list'
import { ANSWERS } from '@/lib/core/rules/answer-refs'
import { rule } from '@/lib/core/rules/rule'
import { PASSWORD_GUIDE } from '@/lib/core/rules/sources'

export const hashesStayBehind = rule({
  id: 'hashes-stay-behind',
  title: 'Password hashes cannot be imported',
  severity: 'inform',
  needs: ['data.hashes'],
  about: [ANSWERS.hashes, ANSWERS.paths],
  source: PASSWORD_GUIDE,
  find: (facts) => {
    const hashes = facts['data.hashes'].filter((hash) => hash.count > 0)
    const users = hashes.reduce((sum, hash) => sum + hash.count, 0)
    if (users === 0) return []
    return [
      {
        says: `The export holds ${countText(users, 'password hash', 'password hashes')} (${nameList(hashes.map((h) => h.algorithm))}).`,
        fix: 'Asgardeo imports none. Leave them out of every file you hand over; choose a reset or silent migration instead.',
        numbers: { users },
      },
    ]
  },
  examples: {
    today: '2026-11-24',
    fires: { 'data.hashes': [{ algorithm: 'bcrypt', count: 47_000 }] },
    silent: { 'data.hashes': [] },
    also: {
      fires: [
        [
          {
            'data.hashes': [
              { algorithm: 'bcrypt', count: 1 },
              { algorithm: 'none', count: 0 },
              { algorithm: 'md5', count: 3 },
            ],
          },
          'holds 4 password hashes (bcrypt and md5)',
        ],
      ],
      silent: [{ 'data.hashes': [{ algorithm: 'bcrypt', count: 0 }] }],
    },
  },
})
