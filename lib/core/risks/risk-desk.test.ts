import fc from 'fast-check'
import { expect, test } from 'vitest'
import { known } from '@/lib/core/facts/fact'
import type { Facts } from '@/lib/core/facts/facts'
import type { Risk, RiskDecision } from '@/lib/core/facts/impact'
import { unknownFacts } from '@/lib/core/facts/unknown-facts'
import { riskDesk } from './risk-desk'

const TODAY = '2026-11-24'
const fact = <T>(value: T) => known(value, { kind: 'person' as const, name: 'Answer', date: null })

function plan(signups: number, risks: Risk[] = [], decisions: RiskDecision[] = []): Facts {
  const facts = unknownFacts()
  return {
    ...facts,
    data: { ...facts.data, signupsPerDay: fact(signups) },
    impact: { ...facts.impact, risks: fact(risks), riskDecisions: fact(decisions) },
  }
}

const own = (id: string): Risk => ({
  id,
  name: 'Mine',
  likelihood: 'low',
  impact: 'low',
  mitigation: '',
  owner: '',
  due: null,
  residual: null,
  residualImpact: null,
})
const decided = (decision: 'accepted' | 'dismissed', basis: string): RiskDecision => ({
  id: 'changes-after-export',
  risk: 'Any',
  decision,
  reason: 'Sign-up is closed',
  basis,
  on: TODAY,
})

test('a suggestion is open until somebody decides', () => {
  const desk = riskDesk(plan(22), TODAY)
  expect(desk.open.map(({ risk, before }) => [risk.id, risk.basis, before])).toEqual([
    ['changes-after-export', 'sign-ups a day 22', null],
  ])
})

test('a dismissal stands while its facts do, and is raised again when they change', () => {
  const dismissed = decided('dismissed', 'sign-ups a day 22')
  expect(riskDesk(plan(22, [], [dismissed]), TODAY)).toMatchObject({ open: [], dismissed: [{ state: 'stands' }] })
  const changed = riskDesk(plan(23, [], [dismissed]), TODAY)
  expect(changed.open[0]?.before?.reason).toBe('Sign-up is closed')
  expect(changed.dismissed[0]?.state).toBe('facts-changed')
  // No ground any more: nothing is open, and the reason is still told.
  expect(riskDesk(plan(0, [], [dismissed]), TODAY)).toMatchObject({ open: [], dismissed: [{ state: 'no-ground' }] })
})

test('an accepted one is the plan’s own row; changed facts are told, and removing the row asks again', () => {
  const accepted = decided('accepted', 'sign-ups a day 22')
  const row = own('changes-after-export')
  expect(riskDesk(plan(22, [row], [accepted]), TODAY).accepted.map(({ id }) => id)).toEqual([row.id])
  expect(riskDesk(plan(30, [row], [accepted]), TODAY).changed[0]).toMatchObject({ own: row, before: accepted })
  expect(riskDesk(plan(22, [], [accepted]), TODAY).open[0]?.before).toBeNull()
})

test('every suggestion is in exactly one place, and own risks are never touched', () => {
  const basis = fc.constantFrom('sign-ups a day 22', 'other')
  const decisions = fc.array(fc.tuple(fc.constantFrom('accepted' as const, 'dismissed' as const), basis), {
    maxLength: 3,
  })
  fc.assert(
    fc.property(fc.boolean(), decisions, (has, rows) => {
      const facts = plan(
        22,
        [own('mine'), ...(has ? [own('changes-after-export')] : [])],
        rows.map(([a, b]) => decided(a, b)),
      )
      const { open, changed, accepted, dismissed } = riskDesk(facts, TODAY)
      const standing = new Set(dismissed.filter(({ state }) => state === 'stands').map(({ decision }) => decision.id))
      const ids = [
        ...open.map((row) => row.risk.id),
        ...changed.map((row) => row.risk.id),
        ...accepted.map((row) => row.id),
        ...standing,
      ]
      expect(ids).toEqual(['changes-after-export'])
    }),
  )
})
