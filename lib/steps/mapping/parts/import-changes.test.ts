import { expect, test } from 'vitest'
import { MAPPING_TITLES } from '@/lib/core/mapping/mapping-table'
import { readMappingCsv } from '@/lib/core/mapping/read-mapping-csv'
import { applyChange } from '@/lib/core/plan/change'
import { coreRow, draftRows } from './draft-rows'
import { importChanges, importLines } from './import-changes'

const draft = {
  rows: [
    { id: 'a', source: 'mail', target: 'emailaddress', transforms: 'trim', confidence: 0.7, confirmed: 'no' },
    { id: 'b', source: 'no', target: 'custom:no', dataType: 'Integer', required: 'yes', confirmed: 'yes' },
  ],
}
const current = draftRows(draft).map(coreRow)

function read(...lines: string[]) {
  const { source, target, dataType, transforms, required, unique, confirmed, id } = MAPPING_TITLES
  const titles = [source, target, dataType, transforms, required, unique, confirmed, id].join(',')
  return readMappingCsv(new TextEncoder().encode([titles, ...lines].join('\r\n')), current)
}

test('an imported table becomes edits of the draft: fields, cleared marks and new rows in their order', () => {
  const { changes, errors } = read(
    'mail,username,,"trim, lower-case",,,yes,a',
    'no,title,,,,,yes,b',
    'city,custom:city,Text,,,yes,no,',
    'zip,postalcode,,,,,yes,',
  )
  expect(errors).toEqual([])
  let made = 0
  const after = importChanges(changes, 'b', () => `new-${made++}`).reduce(applyChange, draft)
  expect(after.rows).toMatchObject([
    { id: 'a', target: 'username', transforms: 'trim, lower-case', confidence: 1, confirmed: 'yes' },
    { id: 'b', target: 'title' },
    { id: 'new-0', source: 'city', target: 'custom:city', dataType: 'Text', unique: 'yes', confirmed: 'no' },
    { id: 'new-1', source: 'zip', target: 'postalcode', confirmed: 'yes' },
  ])
  expect(after).not.toHaveProperty('rows.1.dataType')
  expect(after).not.toHaveProperty('rows.1.required')
})

test('what would change is said row by row', () => {
  const { changes } = read('mail,username,,trim,,,no,a', 'city,custom:city,Text,,,yes,no,')
  expect(importLines(changes, current)).toEqual([
    { source: 'mail', what: 'Target: emailaddress becomes username' },
    { source: 'city', what: 'New row, to custom:city (Text)' },
  ])
})

test('what was read twice changes nothing the second time', () => {
  const lines = ['mail,username,,"trim, lower-case",,,yes,a', 'no,title,,,,,yes,b']
  const after = importChanges(read(...lines).changes, 'b', () => 'x').reduce(applyChange, draft)
  const { source, target, dataType, transforms, required, unique, confirmed, id } = MAPPING_TITLES
  const titles = [source, target, dataType, transforms, required, unique, confirmed, id].join(',')
  const again = readMappingCsv(new TextEncoder().encode([titles, ...lines].join('\r\n')), draftRows(after).map(coreRow))
  expect(again).toEqual({ changes: [], errors: [] })
})
