/**
 * The mapping as a table: the titles that `mapping.csv` and the mapping sheet of the workbook write and
 * `readMappingTable` reads back. Columns that only tell (type, fill, path) are ignored on the way back.
 */
export const MAPPING_TITLES = {
  source: 'Source attribute',
  sourceType: 'Source type',
  fill: 'Filled (share)',
  maxLength: 'Longest value (characters)',
  sourceUnique: 'Unique in the source',
  pii: 'Personal data',
  transforms: 'Transforms',
  target: 'Target',
  targetName: 'Target name',
  dataType: 'Target data type',
  scimPath: 'SCIM path',
  required: 'Required',
  unique: 'Unique',
  confidence: 'Confidence',
  confirmed: 'Confirmed',
  reason: 'Reason',
  id: 'Row id',
} as const

export type MappingColumn = keyof typeof MAPPING_TITLES
