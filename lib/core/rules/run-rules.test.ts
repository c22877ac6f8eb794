import { expect, test } from 'vitest'
import { known } from '@/lib/core/facts/fact'
import { unknownFacts } from '@/lib/core/facts/unknown-facts'
import { type Hit, rule, type Severity } from './rule'
import { runRules } from './run-rules'
import { ARITHMETIC } from './sources'

const facts = {
  ...unknownFacts(),
  timeline: { ...unknownFacts().timeline, goLive: known('2027-03-28', { kind: 'person', name: 'Answer', date: null }) },
} as const

const always = (id: string, severity: Severity, hits: Hit[]) =>
  rule({
    id,
    title: 'A rule',
    severity,
    needs: ['timeline.goLive'],
    about: [],
    source: ARITHMETIC,
    find: () => hits,
    examples: { today: '2026-11-24', fires: { 'timeline.goLive': '' }, silent: { 'timeline.goLive': '' }, also: {} },
  })

const hit = (subject?: string): Hit => ({ subject, says: 'It is so.', fix: 'Change it.' })

test('findings come block, warn, inform, and in list order within each', () => {
  const rules = [
    always('i', 'inform', [hit()]),
    always('w', 'warn', [hit('one'), hit('two')]),
    always('b', 'block', [hit()]),
    always('v', 'warn', [hit()]),
    always('c', 'block', [hit()]),
    always('j', 'inform', [hit()]),
  ]
  const ids = runRules(facts, '2026-11-24', rules).findings.map((finding) => finding.id)
  expect(ids).toEqual(['b', 'c', 'w:one', 'w:two', 'v', 'i', 'j'])
})

test('a hit without a subject bears the id of its rule alone', () => {
  const { findings } = runRules(facts, '2026-11-24', [always('w', 'warn', [hit(), hit('')])])
  expect(findings.map((finding) => finding.id)).toEqual(['w', 'w:'])
})
