import { expect, test } from 'vitest'
import type { InventoryAttribute } from '@/lib/core/facts/data'
import { applyChange } from '@/lib/core/plan/change'
import { draftRows } from './draft-rows'
import { suggestedChanges } from './suggested-changes'
import { waiting } from './waiting'

const attribute = (name: string): InventoryAttribute => ({
  name,
  type: 'text',
  fill: 1,
  distinct: 10,
  distinctExact: true,
  minLength: 1,
  maxLength: 20,
  unique: false,
  multiValued: false,
  pii: 'none',
  confidential: 'no',
  decision: 'move',
  origin: 'file',
})
const inventory = [attribute('given_name'), attribute('family_name'), attribute('shoe_size')]

test('one row for each attribute, in the order of the inventory', () => {
  const draft = suggestedChanges(inventory, 'auth0', []).reduce(applyChange, {})
  expect(draftRows(draft).map((row) => row.source)).toEqual(['given_name', 'family_name', 'shoe_size'])
})

test('attributes that have a row are left alone, and asking twice adds nothing', () => {
  const draft = suggestedChanges(inventory, 'auth0', []).reduce(applyChange, {})
  expect(suggestedChanges(inventory, 'auth0', draftRows(draft))).toEqual([])
})

test('a target that a row has is not proposed again, and the new row says who uses it', () => {
  const rows = draftRows({ rows: [{ id: 'a', source: 'GivenName', target: 'givenname', confirmed: 'yes' }] })
  const draft = suggestedChanges(inventory, 'auth0', rows).reduce(applyChange, {})
  const [given] = draftRows(draft)
  expect(given?.target).not.toBe('givenname')
  expect(given?.reason).toContain('is already used by GivenName')
})

test('nothing waits once all that moves has a row', () => {
  const rows = draftRows(suggestedChanges(inventory, 'auth0', []).reduce(applyChange, {}))
  expect(waiting(inventory, [])).toBe(3)
  expect(waiting(inventory, rows)).toBe(0)
  const left = { ...attribute('old_code'), decision: 'leave' as const }
  expect(
    waiting(
      [...inventory, left, attribute('app_metadata.roles'), { ...attribute('hash'), confidential: 'secret' }],
      rows,
    ),
  ).toBe(0)
})

const mail: InventoryAttribute = { ...attribute('mail'), type: 'email' }

test('where names hold no addresses, the address becomes the username and the name a custom attribute', () => {
  const draft = suggestedChanges([attribute('username'), mail], 'ldap', []).reduce(applyChange, {})
  expect(draft.usernameSource).toBe('mail')
  const [name, address] = draftRows(draft)
  expect(name?.target).toBe('custom:legacy_username')
  expect(name?.reason).toContain('mail becomes the username')
  expect(address?.target).toBe('emailaddress')
})

test('the username is left alone in the other mode, where it is said already, and where it holds addresses', () => {
  const both = [attribute('username'), mail]
  const of = (changes: ReturnType<typeof suggestedChanges>) => changes.reduce(applyChange, {})
  for (const said of [
    { mode: 'alphanumeric' as const, source: null },
    { mode: null, source: 'username' },
  ]) {
    const draft = of(suggestedChanges(both, 'ldap', [], said))
    expect(draft.usernameSource).toBeUndefined()
    expect(draftRows(draft)[0]?.target).toBe('username')
  }
  const addresses = of(suggestedChanges([{ ...attribute('username'), type: 'email' }, mail], 'ldap', []))
  expect(addresses.usernameSource).toBeUndefined()
})
