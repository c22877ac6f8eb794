/** For tests alone. */
import { known } from '@/lib/core/facts/fact'
import type { Facts } from '@/lib/core/facts/facts'
import { unknownFacts } from '@/lib/core/facts/unknown-facts'

const origin = { kind: 'file', name: 'export.json', date: '2027-01-19' } as const
export const fact = <T>(value: T) => known(value, origin)

/** A plan of people on the silent path: go-live on 27 March 2027, cut-off on 3 July; `byMonth` their last logins. */
export function silentPlan(
  byMonth: number[],
  users: number,
  over: { ends?: string | null; cost?: number | null } = {},
): Facts {
  const facts = unknownFacts()
  return {
    ...facts,
    data: {
      ...facts.data,
      lastLogin: fact({ asOf: '2027-01-19', byMonth, older: 900, never: 400 }),
      sources: fact([
        {
          id: 'a',
          kind: 'auth0',
          name: 'Auth0',
          version: null,
          canExport: true,
          hashesObtainable: null,
          canCheckPassword: true,
          endsOn: over.ends ?? null,
          monthlyCost: over.cost ?? null,
        },
      ]),
    },
    strategy: {
      ...facts.strategy,
      silentUsers: fact(users),
      segments: fact([
        { id: 's', name: 'Active', users, path: 'silent' },
        { id: 'd', name: 'Dormant', users: 1300, path: 'reset' },
      ]),
      cutOff: fact('2027-07-03'),
    },
    timeline: { ...facts.timeline, goLive: fact('2027-03-27') },
  }
}
