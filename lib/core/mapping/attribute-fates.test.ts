import { expect, test } from 'vitest'
import { known, UNKNOWN } from '@/lib/core/facts/fact'
import type { Facts } from '@/lib/core/facts/facts'
import { unknownFacts } from '@/lib/core/facts/unknown-facts'
import { exampleAttribute, exampleRow, exampleSource } from '@/lib/core/rules/example-facts'
import { attributeFates } from './attribute-fates'

const origin = { kind: 'person', name: 'Answer', date: null } as const

function facts(rows: ReturnType<typeof exampleRow>[], tables: { roles: boolean; states: boolean }): Facts {
  const { data, mapping, ...rest } = unknownFacts()
  const inventory = ['mail', 'app_metadata.roles', 'blocked', 'nickname', 'shoe_size'].map((name) =>
    exampleAttribute({ name, decision: name === 'nickname' ? 'leave' : 'move' }),
  )
  const role = { id: 'a', source: 'agent', target: 'agents', kind: 'group', audience: null } as const
  const state = { id: 'b', source: 'blocked', target: 'disabled', users: null } as const
  return {
    ...rest,
    data: { ...data, sources: known([exampleSource()], origin), inventory: known(inventory, origin) },
    mapping: {
      ...mapping,
      rows: known(rows, origin),
      roles: tables.roles ? known([role], origin) : UNKNOWN,
      states: tables.states ? known([state], origin) : UNKNOWN,
    },
  }
}

test('every attribute has one fate: a target, the tables of roles or states, left behind, or open', () => {
  const fates = attributeFates(facts([exampleRow('mail', 'emailaddress')], { roles: true, states: true }))
  expect(Object.fromEntries(fates)).toEqual({
    mail: 'attribute',
    'app_metadata.roles': 'roles',
    blocked: 'states',
    nickname: 'left',
    shoe_size: 'open',
  })
})

test('a table without a line moves nobody, and a target of its own comes first', () => {
  const fates = attributeFates(
    facts([exampleRow('blocked', 'identity/accountDisabled')], { roles: false, states: true }),
  )
  expect(fates.get('app_metadata.roles')).toBe('open')
  expect(fates.get('blocked')).toBe('attribute')
})

test('a row without a target settles an attribute only when it says why', () => {
  const none = (reason: string) => [exampleRow('shoe_size', '', { target: { kind: 'none' }, reason })]
  const tables = { roles: false, states: false }
  expect(attributeFates(facts(none('Nobody needs it.'), tables)).get('shoe_size')).toBe('left')
  expect(attributeFates(facts(none(''), tables)).get('shoe_size')).toBe('open')
})

test('an attribute that is put beside another moves with it, without a row of its own', () => {
  const joined = [exampleRow('mail', 'emailaddress', { transforms: ['template:{} {shoe_size}'] })]
  expect(attributeFates(facts(joined, { roles: false, states: false })).get('shoe_size')).toBe('attribute')
})
