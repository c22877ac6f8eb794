import fc from 'fast-check'
import { expect, test } from 'vitest'
import { known } from '@/lib/core/facts/fact'
import type { Facts } from '@/lib/core/facts/facts'
import type { PasswordPolicy, Weights } from '@/lib/core/facts/strategy'
import { unknownFacts } from '@/lib/core/facts/unknown-facts'
import { exampleSegment, exampleSource } from '@/lib/core/rules/example-facts'
import { evaluateGroups } from './evaluate'
import { policyClash } from './policy-clash'
import { evaluationBlocks, policyBlocks, silentTaskBlocks } from './strategy-blocks'

const typed = { kind: 'person', name: 'Answer', date: null } as const
const fact = <T>(value: T) => known(value, typed)
const BY_MONTH = [
  19874, 5230, 4082, 1720, 1520, 1360, 1230, 1110, 1010, 910, 740, 594, 560, 520, 480, 450, 420, 390, 360, 330, 290,
  230, 190, 157,
]

function water(weights: Weights = { users: 4, cost: 2, build: 1, speed: 2 }): Facts {
  const facts = unknownFacts()
  return {
    ...facts,
    data: {
      ...facts.data,
      users: fact(48_216),
      withoutEmail: fact(412),
      lastLogin: fact({ asOf: '2027-01-19', byMonth: BY_MONTH, older: 2651, never: 1808 }),
      sources: fact([exampleSource({ endsOn: '2027-05-31', monthlyCost: 4100 })]),
    },
    strategy: {
      ...facts.strategy,
      segments: fact([
        exampleSegment('Active', 36_727, 'silent'),
        exampleSegment('Dormant', 8271, 'reset'),
        exampleSegment('Staff', 1486, 'federated'),
      ]),
      silentUsers: fact(36_727),
      resetUsers: fact(8271),
      cutOff: fact('2027-07-03'),
      mailsPerDay: fact(1500),
      linkLifetimeHours: fact(72),
      weights: fact(weights),
      silentDone: fact(['check', 'repository', 'flag']),
    },
    timeline: { ...facts.timeline, goLive: fact('2027-03-27') },
  }
}

test('the active are moved silently, the dormant are reset, and who needs no password is scored too', () => {
  const [active, dormant, ...others] = evaluateGroups(water())
  expect(others.map((found) => found.group.name)).toEqual(['Staff'])
  expect(active?.recommended).toBe('silent')
  expect(dormant?.recommended).toBe('reset')
  expect(active?.reasons.length).toBeGreaterThanOrEqual(2)
  expect(active?.unless.some((line) => /leads while more than \d+% come back/.test(line))).toBe(true)
  expect(dormant?.silent.spared.high).toBeLessThan(0.2)
})

test('choosing the other path does not talk the recommendation round', () => {
  const facts = water()
  facts.strategy.segments = fact([
    exampleSegment('Active', 36_727, 'reset'),
    exampleSegment('Dormant', 8271, 'silent'),
    exampleSegment('Staff', 1486, 'federated'),
  ])
  const compared = evaluateGroups(facts).slice(0, 2)
  expect(compared.map((found) => [found.chosen, found.recommended])).toEqual([
    ['reset', 'silent'],
    ['silent', 'reset'],
  ])
})

test('the printed comparison holds both options, reasons, and the ways without a password', () => {
  const text = JSON.stringify([...evaluationBlocks(water()), ...policyBlocks(water()), ...silentTaskBlocks(water())])
  for (const words of [
    'Silent migration',
    'Forced reset',
    'What would change it',
    'Federated, no password',
    'Excluded',
  ]) {
    expect(text).toContain(words)
  }
  expect(text).not.toMatch(/NaN|undefined|Infinity|null people/)
  expect(evaluationBlocks(unknownFacts())).toEqual([])
})

function social(count: number): Facts {
  const facts = water()
  return { ...facts, data: { ...facts.data, withSocialLogin: fact(count) } }
}

test('federated is scored by what the plan says and the counts confirm, and is impossible for a group with passwords', () => {
  const of = (name: string, facts: Facts) => evaluateGroups(facts).find((found) => found.group.name === name)
  expect(of('Staff', social(1486))).toMatchObject({ best: 'federated', chosen: 'federated' })
  expect(of('Staff', social(1486))?.others[0]?.scores.users).toMatchObject({ low: 100, high: 100 })
  // Fewer were counted than are federated: what nobody confirmed stays a range.
  expect(of('Staff', social(743))?.others[0]?.scores.users).toMatchObject({ low: 50, high: 100 })
  expect(
    of('Staff', social(743))?.unless.some((line) => /^“Federated, no password” leads while more than \d+%/.test(line)),
  ).toBe(true)
  expect(of('Active', social(1486))?.others[0]?.stops[0]).toContain('At most 1,486 of 36,727 people')
  expect(of('Active', social(36_727))?.others[0]?.stops).toEqual([])
  // Nobody counted: a range over everything, and no recommendation rests on it.
  expect(of('Active', water())).toMatchObject({
    others: [{ isKnown: false, scores: { users: { low: 0, high: 100 } } }, {}],
  })
  expect(of('Active', water())?.best).toBe('silent')
})

test('people who came within a year are never recommended to be left behind, unless step 3 leaves them', () => {
  const active = evaluateGroups(water())[0]
  expect(active?.best).not.toBe('excluded')
  expect(active?.others[1]?.stops[0]).toMatch(/logged in within a year and would lose the account/)
  const facts = water()
  facts.goals.segments = fact([{ id: 'a', name: 'Active', users: 36_727, kept: false, fate: '' }])
  expect(evaluateGroups(facts)[0]?.others[1]?.stops).toEqual([])
  facts.goals.segments = fact([{ id: 'a', name: 'Dormant', users: 8271, kept: true, fate: '' }])
  expect(evaluateGroups(facts)[1]?.others[1]?.stops).toEqual(['Step 3 says that this user type moves.'])
})

const weight = fc.integer({ min: 0, max: 5 })
const weights = fc.record({ users: weight, cost: weight, build: weight, speed: weight })

test('scores lie in 0..100, and the weight that is said to turn it turns it', () => {
  fc.assert(
    fc.property(weights, (value) => {
      for (const found of evaluateGroups(water(value))) {
        for (const total of [...Object.values(found.totals), ...found.others.map((other) => other.total)]) {
          expect(total.low).toBeGreaterThanOrEqual(0)
          expect(total.high).toBeLessThanOrEqual(100 + 1e-9)
          expect(total.low).toBeLessThanOrEqual(total.high + 1e-9)
        }
        for (const line of found.unless) {
          const said = /leads if “(.+)” (?:drops|rises) from \d to (\d)/.exec(line)
          const id = found.criteria.find((one) => one.label.toLowerCase() === said?.[1]?.toLowerCase())?.id
          if (!said || !id) continue
          const turned = evaluateGroups(water({ ...value, [id]: Number(said[2]) }))
          expect(turned.find((one) => one.group.id === found.group.id)?.recommended).not.toBe(found.recommended)
        }
      }
    }),
    { numRuns: 60 },
  )
})

test('raising the weight of what a path is better at never takes its lead away', () => {
  fc.assert(
    fc.property(weights, (value) => {
      const before = evaluateGroups(water(value))[0]
      const after = evaluateGroups(water({ ...value, users: 5 }))[0]
      if (before?.recommended === 'silent') expect(after?.recommended).toBe('silent')
    }),
  )
})

test('a path that is impossible is never recommended, and the other option stays in sight', () => {
  const facts = water()
  facts.data.sources = fact([exampleSource({ canCheckPassword: false })])
  const [active] = evaluateGroups(facts)
  expect(active?.recommended).toBe('reset')
  expect(active?.reasons.join(' ')).toContain('cannot check a password')
  expect(active?.unless.join(' ')).toContain('Silent migration becomes possible')
  facts.data.withoutEmail = fact(48_216)
  const [stuck] = evaluateGroups(facts)
  expect(stuck?.recommended).toBeNull()
  expect(stuck?.reasons).toHaveLength(2)
})

test('a legacy system that ends before go-live rules silent migration out', () => {
  const facts = water()
  facts.data.sources = fact([exampleSource({ endsOn: '2027-03-01' })])
  expect(evaluateGroups(facts)[0]?.stops.silent).toHaveLength(1)
  facts.data.sources = fact([exampleSource({ endsOn: '2027-03-01' }), exampleSource({ id: 'b', endsOn: null })])
  expect(evaluateGroups(facts)[0]?.stops.silent).toEqual([])
})

test('what is not known is named, and widens the score instead of being guessed', () => {
  const facts = unknownFacts()
  facts.data.users = fact(200_000)
  const [all] = evaluateGroups(facts)
  expect(all?.chosen).toBeNull()
  expect(all?.silent.spared).toEqual({ low: 0, high: 1 })
  expect(all?.unless.join(' ')).toContain('when people last logged in')
  expect(all?.recommended).toBeNull()
  expect(all?.reasons.join(' ')).toContain('Too little is known')
  expect(evaluateGroups(unknownFacts())).toEqual([])
})

const policy: fc.Arbitrary<PasswordPolicy> = fc.record({
  minLength: fc.integer({ min: 0, max: 14 }),
  digit: fc.boolean(),
  upper: fc.boolean(),
  lower: fc.boolean(),
  special: fc.boolean(),
})
const KEYS = ['digit', 'upper', 'lower', 'special'] as const

test('the relaxed rules let every old password through and ask for nothing the new ones do not', () => {
  fc.assert(
    fc.property(policy, policy, (old, next) => {
      const facts = water()
      facts.strategy.oldPolicy = fact(old)
      facts.strategy.newPolicy = fact(next)
      const clash = policyClash(facts)
      if (!clash) throw new Error('both rules are known')
      expect(clash.relaxed.minLength).toBeLessThanOrEqual(Math.min(old.minLength, next.minLength))
      for (const key of KEYS) expect(clash.relaxed[key]).toBe(old[key] && next[key])
      const canClash = next.minLength > old.minLength || KEYS.some((key) => next[key] && !old[key])
      expect(clash.demands.length > 0).toBe(canClash)
      expect(clash.people.amount).toMatchObject(canClash ? { low: 0, high: 36_727 } : { value: 0 })
    }),
  )
})
