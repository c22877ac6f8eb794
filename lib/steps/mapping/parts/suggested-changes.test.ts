import { expect, test } from 'vitest'
import type { InventoryAttribute } from '@/lib/core/facts/data'
import { applyChange } from '@/lib/core/plan/change'
import { draftRows } from './draft-rows'
import { suggestedChanges } from './suggested-changes'

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
