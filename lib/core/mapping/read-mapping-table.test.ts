import { expect, test } from 'vitest'
import type { MappingRow } from './mapping'
import { readMappingTable } from './read-mapping-table'

const ROWS: MappingRow[] = [
  {
    id: 'mail',
    source: 'email',
    target: { kind: 'catalogue', key: 'emailaddress' },
    transforms: ['trim'],
    confidence: 0.8,
    reason: 'Same meaning',
    confirmed: false,
  },
  {
    id: 'tier',
    source: 'tier',
    target: { kind: 'custom', name: 'tier', dataType: 'Text' },
    transforms: [],
    confidence: 1,
    reason: '',
    confirmed: true,
  },
]
const HEAD = ['Row id', 'Source attribute', 'Target', 'Target data type', 'Transforms', 'Unique', 'Confirmed']

test('only what differs is a change, and a person who chooses a target is sure of it', () => {
  const table = [
    HEAD,
    ['mail', 'email', 'username', 'string', 'trim, lower-case', true, 'YES'],
    ['tier', 'tier', 'custom:tier', 'Text', '', null, 'yes'],
    [null, 'plan', 'custom:plan', 'integer', '', '', ''],
    [null, 'nobody_decided', null, null, null, null, null],
  ]
  const { changes, errors } = readMappingTable(table, ROWS)
  expect(errors).toEqual([])
  expect(changes).toEqual([
    {
      op: 'set',
      fields: ['target', 'transforms', 'unique', 'confirmed', 'confidence'],
      row: {
        ...ROWS[0],
        target: { kind: 'catalogue', key: 'username' },
        transforms: ['trim', 'lower-case'],
        unique: true,
        confirmed: true,
        confidence: 1,
      },
    },
    {
      op: 'insert',
      row: {
        source: 'plan',
        target: { kind: 'custom', name: 'plan', dataType: 'Integer' },
        transforms: [],
        confidence: 1,
        reason: '',
        confirmed: false,
      },
    },
  ])
})

test('rows are found by name without an id, and columns that are missing change nothing', () => {
  const { changes } = readMappingTable(
    [
      ['source attribute', 'target'],
      ['email', ''],
    ],
    ROWS,
  )
  expect(changes).toMatchObject([{ op: 'set', row: { id: 'mail', target: { kind: 'none' }, transforms: ['trim'] } }])
})

test('every error names its row and its column, and its row changes nothing', () => {
  const table = [
    ['A note above the table'],
    HEAD,
    ['mail', 'email', 'emial', '', 'trim', '', ''],
    ['mail', 'email', 'emailaddress', '', 'trimm', 'perhaps', ''],
    ['gone', 'x', 'custom:not a name', 'Colour', '', '', ''],
    ['', '', 'custom:nameless', '', '', '', ''],
  ]
  const { changes, errors } = readMappingTable(table, ROWS)
  expect(changes).toEqual([])
  expect(errors.map(({ code, where }) => `${code} ${where.row} ${where.column}`)).toEqual([
    'unknown-target 3 Target',
    'row-twice 4 Row id',
    'unknown-transform 4 Transforms',
    'not-yes-or-no 4 Unique',
    'unknown-row 5 Row id',
    'bad-name 5 Target',
    'bad-type 5 Target data type',
    'no-source 6 Source attribute',
  ])
  expect(readMappingTable([['Name', 'Users']], ROWS).errors).toMatchObject([{ code: 'no-titles' }])
})
