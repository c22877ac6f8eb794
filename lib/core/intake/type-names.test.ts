import { expect, test } from 'vitest'
import { isHollow, isTypeName } from './type-names'

test.each([
  'System.String[]',
  'System.Collections.Generic.List`1[Microsoft.Open.AzureAD.Model.AssignedPlan]',
  'System.Collections.Generic.Dictionary`2[System.String,System.Object]',
  'Microsoft.ActiveDirectory.Management.ADPropertyValueCollection',
])('%s is the name of a type', (value) => expect(isTypeName(value)).toBe(true))

test.each(['Microsoft', 'System Administrator', 'Microsoft.', 'ann@corp.example', ''])('%j is a value', (value) =>
  expect(isTypeName(value)).toBe(false),
)

test('a column is hollow when it has values and nothing else', () => {
  expect(isHollow(['', 'System.String[]'])).toBe(true)
  expect(isHollow(['', ''])).toBe(false)
  expect(isHollow(['System.String[]', 'Ann'])).toBe(false)
})
