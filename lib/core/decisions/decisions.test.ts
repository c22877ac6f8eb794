import { expect, test } from 'vitest'
import { known } from '@/lib/core/facts/fact'
import type { Facts } from '@/lib/core/facts/facts'
import type { DecisionNote } from '@/lib/core/facts/goals'
import { unknownFacts } from '@/lib/core/facts/unknown-facts'
import { exampleSegment } from '@/lib/core/rules/example-facts'
import { decisionBlocks } from './decision-blocks'
import { decisionLog } from './decision-log'

const fact = <T>(value: T) => known(value, { kind: 'person' as const, name: 'Answer', date: null })

function plan(notes: DecisionNote[] = []): Facts {
  const facts = unknownFacts()
  return {
    ...facts,
    legal: { ...facts.legal, region: fact('eu' as const) },
    goals: { ...facts.goals, decisions: fact(notes) },
    strategy: { ...facts.strategy, segments: fact([exampleSegment('active', 100, 'silent')]) },
  }
}

const note = (id: string, chosen: string): DecisionNote => ({
  id,
  what: 'Any',
  chosen,
  options: '',
  reason: 'Because',
  by: 'Lead admin',
  on: '2027-01-18',
})

test('a plan that decided nothing has an empty log', () => {
  expect(decisionLog(unknownFacts())).toEqual([])
  expect(decisionBlocks(unknownFacts())).toEqual([{ kind: 'text', text: 'Nothing has been decided yet.' }])
})

test('what the answers show is offered with its options', () => {
  expect(decisionLog(plan()).map(({ state, made }) => [state, made?.id, made?.chosen])).toEqual([
    ['not-recorded', 'region', 'EU (Ireland)'],
    ['not-recorded', 'path-active', 'Silent migration'],
  ])
})

test('a record stands while the answer does, is told when it changed, and kept when it is gone', () => {
  const log = decisionLog(
    plan([note('region', 'EU (Ireland)'), note('path-active', 'Forced reset'), note('cut-off', '1 July')]),
  )
  expect(log.map(({ state, note: row, made }) => [state, row?.id ?? made?.id])).toEqual([
    ['recorded', 'region'],
    ['changed', 'path-active'],
    ['gone', 'cut-off'],
  ])
})

test('a decision of one’s own stays as it was written', () => {
  const own = note('qwertyuiopas', 'Two vendors')
  expect(decisionLog(plan([own])).at(-1)).toEqual({ state: 'recorded', note: own, made: null })
})

test('what nobody recorded is printed apart, without empty places for who and when', () => {
  const tables = (notes: DecisionNote[]) =>
    decisionBlocks(plan(notes)).map((block) =>
      block.kind === 'table' ? [block.rows.length, block.columns.map(({ title }) => title).at(-1)] : block.kind,
    )
  expect(tables([])).toEqual([[2, 'Reason']])
  expect(tables([note('region', 'EU (Ireland)')])).toEqual([
    [1, 'On'],
    [1, 'Reason'],
  ])
  // A line that no longer fits the answers says so in a column of its own.
  expect(tables([note('region', 'US (Virginia)')])).toEqual([
    [1, 'State'],
    [1, 'Reason'],
  ])
})
