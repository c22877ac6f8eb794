import { describe, expect, test } from 'vitest'
import { known, UNKNOWN } from '@/lib/core/facts/fact'
import type { Facts } from '@/lib/core/facts/facts'
import { unknownFacts } from '@/lib/core/facts/unknown-facts'
import { addDays } from '@/lib/core/iso-date'
import { RISKS } from './index'
import type { AnyRiskRule } from './risk-rule'
import { suggestRisks } from './suggest-risks'

/** Facts that know exactly these values. */
function factsOf(values: object): Facts {
  const facts = unknownFacts() as unknown as Record<string, Record<string, unknown>>
  for (const [key, value] of Object.entries(values)) {
    const [topic, name] = key.split('.') as [string, string]
    if (!facts[topic] || !(name in facts[topic])) throw new Error(`There is no fact ${key}.`)
    facts[topic][name] = known(value, { kind: 'person', name: 'Answer', date: null })
  }
  return facts as unknown as Facts
}

function suggested(rule: AnyRiskRule, values: object, today = rule.examples.today) {
  const { risks, couldNotJudge } = suggestRisks(factsOf(values), today, [rule])
  expect(couldNotJudge).toEqual([])
  return risks[0] ?? null
}

test('every kind of risk the guide names is there, each id once', () => {
  expect(new Set(RISKS.map((rule) => rule.id)).size).toBe(RISKS.length)
  for (const kind of ['data-loss', 'compatibility', 'disruption', 'security', 'legal', 'people'])
    expect(RISKS.filter((rule) => rule.kind === kind).length, kind).toBeGreaterThanOrEqual(4)
})

describe.each(RISKS)('$id', (rule) => {
  const { fires, silent, boundary } = rule.examples

  test('is well formed', () => {
    expect(rule.id).toMatch(/^[a-z-]{1,40}$/)
    expect(rule.id).toContain('-')
    expect(rule.name).toMatch(/^[A-Z][^.!]+$/)
    expect(rule.name.length).toBeLessThanOrEqual(200)
    expect(rule.mitigation).toMatch(/^[A-Z].*\.$/)
    expect(rule.mitigation.length).toBeLessThanOrEqual(500)
    expect(Object.keys(fires).sort()).toEqual([...rule.needs].sort())
  })

  test('is suggested on its example, with its working, and not on the other', () => {
    const risk = suggested(rule, fires)
    for (const words of [risk?.likelihood.why, risk?.impact.why, risk?.basis]) {
      expect(words).toMatch(/\w/)
      expect(words).not.toMatch(/!|undefined|null|NaN|\[object|Infinity/)
    }
    expect(suggested(rule, { ...fires, ...silent })).toBeNull()
  })

  test('keeps to its boundaries', () => {
    expect(boundary.length).toBeGreaterThan(0)
    for (const [given, place] of boundary) {
      const risk = suggested(rule, { ...fires, ...given })
      const found = risk && { likelihood: risk.likelihood.level, impact: risk.impact.level }
      expect(found, JSON.stringify(given)).toEqual(place)
    }
  })

  test('is not suggested while one of its facts is unknown', () => {
    for (const key of rule.needs) {
      const [topic, name] = key.split('.') as [keyof Facts, string]
      const facts = factsOf(fires)
      ;(facts[topic] as Record<string, unknown>)[name] = UNKNOWN
      expect(suggestRisks(facts, rule.examples.today, [rule])).toEqual({ risks: [], couldNotJudge: [] })
    }
  })

  test('what it rests on does not change by the mere passing of a day', () => {
    const tomorrow = suggested(rule, fires, addDays(rule.examples.today, 1))
    expect(tomorrow?.basis).toBe(suggested(rule, fires)?.basis)
  })

  test('leaves no more after its mitigation than there was', () => {
    const order = ['low', 'medium', 'high']
    const risk = suggested(rule, fires)
    if (!risk) throw new Error('not suggested')
    expect(order.indexOf(risk.left.likelihood)).toBeLessThanOrEqual(order.indexOf(risk.likelihood.level))
    expect(order.indexOf(risk.left.impact)).toBeLessThanOrEqual(order.indexOf(risk.impact.level))
  })
})

test('a plan nobody has filled in has no risk, and the gravest come first', () => {
  expect(suggestRisks(unknownFacts(), '2026-11-24')).toEqual({ risks: [], couldNotJudge: [] })
  const all = Object.assign({}, ...RISKS.map((rule) => rule.examples.fires))
  const { risks, couldNotJudge } = suggestRisks(factsOf(all), '2026-11-24')
  expect(couldNotJudge).toEqual([])
  const gravity = risks.map(({ likelihood, impact }) => {
    const step = (level: string) => ['low', 'medium', 'high'].indexOf(level) + 1
    return step(likelihood.level) * step(impact.level)
  })
  expect(gravity).toEqual([...gravity].sort((a, b) => b - a))
})

test('a rule that throws is named and hides nothing', () => {
  const broken: AnyRiskRule = {
    ...RISKS[0]!,
    id: 'broken',
    needs: [],
    find: () => {
      throw new Error('boom')
    },
  }
  expect(suggestRisks(unknownFacts(), '2026-11-24', [broken]).couldNotJudge).toEqual(['broken'])
})
