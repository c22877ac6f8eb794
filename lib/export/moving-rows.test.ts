import { expect, test } from 'vitest'
import { known } from '@/lib/core/facts/fact'
import { unknownFacts } from '@/lib/core/facts/unknown-facts'
import { attributeFates } from '@/lib/core/mapping/attribute-fates'
import { checkMapping } from '@/lib/core/mapping/check-mapping'
import { compileLanes } from '@/lib/core/rehearsal/compile-lanes'
import { rehearsalPlan } from '@/lib/core/rehearsal/plan'
import { exampleAttribute, exampleRow } from '@/lib/core/rules/example-facts'
import { movedAttributes } from '@/lib/core/rules/mapped-attributes'
import { workItems } from '@/lib/core/sizing/work-items'
import { mapping } from '@/lib/steps/mapping'
import { newAttributes } from './new-attributes'

const typed = { kind: 'person', name: 'Answer', date: null } as const

test('a row that drops its value moves nowhere: fates, rules, lanes, checks, sizing, setup and summary agree', () => {
  const facts = unknownFacts()
  const rows = [
    exampleRow('mail', 'username'),
    exampleRow('shoe', 'custom:shoe', { transforms: ['drop'] }),
    exampleRow('login', 'username', { transforms: ['drop'] }),
    exampleRow('team', ''),
  ]
  const inventory = rows.map(({ source }) => exampleAttribute({ name: source, decision: 'move' }))
  facts.mapping.rows = known(rows, typed)
  facts.data.inventory = known(inventory, typed)
  expect(attributeFates(facts).get('shoe')).toBe('left')
  expect(attributeFates(facts).get('team')).toBe('open')
  expect(movedAttributes(rows, inventory).map(({ name }) => name)).toEqual(['mail'])
  expect(compileLanes(rehearsalPlan(facts), '2026-11-24').map(({ source }) => source)).toEqual(['mail'])
  expect(checkMapping(rows, inventory).map(({ code }) => code)).not.toContain('shared-target')
  expect(workItems(facts, '2026-11-24').find(({ what }) => what === 'Map attributes')?.count).toEqual({
    low: 1,
    high: 1,
  })
  expect(newAttributes(facts)).toEqual([])
  expect(mapping.summary(facts, { findings: [], open: [] })).toBe('1 of 4 attributes mapped')
})
