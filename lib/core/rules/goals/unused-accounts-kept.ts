import { countText, thousands } from '@/lib/core/count-text'
import type { Segment } from '@/lib/core/facts/goals'
import type { AccountAges } from '@/lib/core/profile/profile'
import { ANSWERS } from '@/lib/core/rules/answer-refs'
import { rule } from '@/lib/core/rules/rule'
import { documented } from '@/lib/core/rules/sources'

const ages = (neverUsed: number | null): AccountAges => {
  return { asOf: '2026-11-20', byMonth: Array(24).fill(0), older: 1000, unknown: 0, neverUsed }
}

const types = (count: number): Segment[] =>
  Array.from({ length: count }, (_, i) => ({ id: `${i}`, name: 'Customers', users: 1, kept: true, fate: '' }))

/** Says nothing while it may be just these who stay behind, or while nobody has told the users apart yet. */
export const unusedAccountsKept = rule({
  id: 'unused-accounts-kept',
  title: 'Accounts nobody ever used move along',
  severity: 'inform',
  needs: ['data.created', 'data.users', 'goals.keptUsers', 'goals.segments'],
  about: [ANSWERS.segments],
  source: documented('GDPR, article 5(1)(c): no more data than needed'),
  find: (facts) => {
    const unused = facts['data.created'].neverUsed ?? 0
    const left = Math.max(0, facts['data.users'] - facts['goals.keptUsers'])
    const atLeast = unused - left
    if (atLeast <= 0 || facts['goals.segments'].length < 2) return []
    return [
      {
        says: `${countText(unused, 'account is', 'accounts are')} older than a year and never logged in to; at least ${thousands(atLeast)} of them move.`,
        fix: 'Leave them behind as a user type of their own, or say in step 3 why they move.',
        numbers: { unused, atLeast },
      },
    ]
  },
  examples: {
    today: '2026-11-24',
    fires: { 'data.created': ages(300), 'data.users': 1000, 'goals.keptUsers': 900, 'goals.segments': types(2) },
    silent: { 'data.created': ages(300), 'data.users': 1000, 'goals.keptUsers': 700, 'goals.segments': types(2) },
    also: {
      fires: [
        [{}, '300 accounts are older than a year and never logged in to; at least 200 of them move.'],
        [{ 'goals.keptUsers': 701 }, 'at least 1 of them'],
        [{ 'data.created': ages(1), 'goals.keptUsers': 1000 }, '1 account is older than a year and never'],
        [{ 'goals.keptUsers': 1001 }, 'at least 300 of them'],
      ],
      silent: [{ 'goals.segments': types(1) }, { 'data.created': ages(null) }, { 'data.created': ages(100) }],
    },
  },
})
