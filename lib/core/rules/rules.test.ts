import { describe, expect, test } from 'vitest'
import { known, UNKNOWN } from '@/lib/core/facts/fact'
import type { Facts } from '@/lib/core/facts/facts'
import { unknownFacts } from '@/lib/core/facts/unknown-facts'
import { addDays } from '@/lib/core/iso-date'
import { findingDigest } from '@/lib/core/judge/acknowledgement'
import { STEP_IDS } from '@/lib/core/plan/plan'
import { ANSWERS } from './answer-refs'
import { RULES } from './index'
import type { AnyRule, Hit } from './rule'
import { runRules } from './run-rules'

/** Facts that know exactly these values. */
function factsOf(values: object): Facts {
  const facts = unknownFacts() as unknown as Record<string, Record<string, unknown>>
  for (const [key, value] of Object.entries(values)) {
    const [topic, name] = key.split('.') as [string, string]
    const of = facts[topic]
    if (!of || !(name in of)) throw new Error(`There is no fact ${key}.`)
    of[name] = known(value, { kind: 'person', name: 'Answer', date: null })
  }
  return facts as unknown as Facts
}

/** What a rule finds. That it threw is no silence, so it fails here. */
function hits(rule: AnyRule, values: object): Hit[] {
  const { findings, couldNotJudge } = runRules(factsOf(values), rule.examples.today, [rule])
  expect(couldNotJudge).toEqual([])
  return findings
}

function inPlainSentences(found: readonly Hit[]): void {
  expect(found.length).toBeGreaterThan(0)
  for (const hit of found) {
    for (const words of [hit.says, hit.fix]) {
      expect(words).toMatch(/^[A-Z0-9a-z].*\.$/)
      expect(words).not.toMatch(/!|undefined|null|NaN|\[object|Infinity/)
      expect(words.length).toBeLessThan(320)
    }
    for (const number of Object.values(hit.numbers ?? {})) expect(Number.isFinite(number)).toBe(true)
  }
}

test('at least thirty rules, each id once, blocks among them', () => {
  expect(RULES.length).toBeGreaterThanOrEqual(30)
  expect(new Set(RULES.map((rule) => rule.id)).size).toBe(RULES.length)
  expect(RULES.filter((rule) => rule.severity === 'block').length).toBeGreaterThan(10)
})

describe.each(RULES)('$id', (rule) => {
  test('is well formed', () => {
    expect(rule.id).toMatch(/^[a-z]+(-[a-z]+)*$/)
    expect(rule.title).toMatch(/^[A-Z][^.!]+$/)
    expect(rule.needs.length).toBeGreaterThan(0)
    expect(rule.about.length).toBeGreaterThan(0)
    for (const ref of rule.about) {
      expect(STEP_IDS).toContain(ref.step)
      expect(Object.values(ANSWERS)).toContain(ref)
    }
    expect(rule.source.date).toMatch(/^\d{4}-\d\d-\d\d$/)
    expect(rule.source.text.length).toBeGreaterThan(5)
    expect(Object.keys(rule.examples.fires).sort()).toEqual([...rule.needs].sort())
    expect(Object.keys(rule.examples.silent).sort()).toEqual([...rule.needs].sort())
  })

  test('what is not documented is at most a warning', () => {
    if (rule.source.certainty !== 'documented') expect(rule.severity).not.toBe('block')
  })

  test('fires on its example, in plain sentences, and is silent on the other', () => {
    inPlainSentences(hits(rule, rule.examples.fires))
    expect(hits(rule, rule.examples.silent)).toEqual([])
  })

  test('keeps to its edge cases', () => {
    const { fires, also } = rule.examples
    for (const [given, words] of also.fires ?? []) {
      const found = hits(rule, { ...fires, ...given })
      inPlainSentences(found)
      expect(found.map((hit) => `${hit.says} ${hit.fix}`).join(' ')).toContain(words)
    }
    for (const given of also.silent ?? []) expect(hits(rule, { ...fires, ...given }), JSON.stringify(given)).toEqual([])
  })

  test('does not run while one of its facts is unknown', () => {
    for (const key of rule.needs) {
      const [topic, name] = key.split('.') as [keyof Facts, string]
      const facts = factsOf(rule.examples.fires)
      ;(facts[topic] as Record<string, unknown>)[name] = UNKNOWN
      expect(runRules(facts, rule.examples.today, [rule])).toEqual({ findings: [], couldNotJudge: [] })
    }
  })

  test('subjects tell the hits of one run apart', () => {
    const ids = runRules(factsOf(rule.examples.fires), rule.examples.today, [rule]).findings.map((f) => f.id)
    expect(new Set(ids).size).toBe(ids.length)
  })
})

test('a plan nobody has filled in has no finding', () => {
  expect(runRules(unknownFacts(), '2026-11-24')).toEqual({ findings: [], couldNotJudge: [] })
})

test('every rule fires when the facts of all examples meet, blocks first', () => {
  const seen = new Set<string>()
  for (const rule of RULES) {
    const { findings, couldNotJudge } = runRules(factsOf(rule.examples.fires), rule.examples.today)
    expect(couldNotJudge).toEqual([])
    for (const finding of findings) seen.add(finding.rule)
    const order = findings.map((f) => ['block', 'warn', 'inform'].indexOf(f.severity))
    expect(order).toEqual([...order].sort())
  }
  expect(seen.size).toBe(RULES.length)
})

test('a rule that throws is named and hides nothing', () => {
  const broken: AnyRule = {
    ...RULES[0]!,
    id: 'broken',
    needs: ['timeline.goLive'],
    find: () => {
      throw new Error('boom')
    },
  }
  const good = RULES.find((rule) => rule.id === 'go-live-in-the-past')!
  const run = runRules(factsOf({ 'timeline.goLive': '2020-01-01' }), '2026-11-24', [broken, good])
  expect(run.couldNotJudge).toEqual(['broken'])
  expect(run.findings.map((f) => f.rule)).toEqual(['go-live-in-the-past'])
})

test('an acknowledgement does not lapse by the mere passing of a day', () => {
  for (const rule of RULES) {
    const facts = factsOf(rule.examples.fires)
    const digests = (today: string) => runRules(facts, today, [rule]).findings.map(findingDigest)
    expect(digests(addDays(rule.examples.today, 1)), rule.id).toEqual(digests(rule.examples.today))
  }
})
