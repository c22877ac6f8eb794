import { catalogueAttribute, SCHEMAS } from '@/lib/core/asgardeo/catalogue'
import type { InventoryAttribute } from '@/lib/core/facts/data'
import { factValue } from '@/lib/core/facts/fact'
import type { MappingRow } from '@/lib/core/mapping/mapping'
import { targetText } from '@/lib/core/mapping/target-text'
import { writeCsv } from './csv'
import type { Exporter } from './exporter'

const HEAD = [
  'Source attribute',
  'Source type',
  'Filled (share)',
  'Longest value (characters)',
  'Unique in the source',
  'Personal data',
  'Transforms',
  'Target',
  'Target name',
  'Target data type',
  'SCIM path',
  'Required',
  'Confirmed',
  'Reason',
]

/** Every attribute of the inventory once: where it goes, or that nothing was decided. */
export const mappingCsv: Exporter = {
  id: 'mapping-csv',
  label: 'Mapping as CSV',
  hint: 'The attribute mapping as a table: source, transforms, target, type and length',
  extension: 'csv',
  mime: 'text/csv; charset=utf-8',
  role: 'viewer',
  async render({ facts }) {
    const inventory = factValue(facts.data.inventory) ?? []
    const rows = factValue(facts.mapping.rows) ?? []
    const mapped = new Set(rows.map((row) => row.source))
    const byName = new Map(inventory.map((attribute) => [attribute.name, attribute]))
    const lines = [
      ...rows.map((row) => [...sourceCells(row.source, byName.get(row.source)), ...targetCells(row)]),
      ...inventory
        .filter((attribute) => !mapped.has(attribute.name))
        .map((attribute) => [...sourceCells(attribute.name, attribute), ...undecided(attribute)]),
    ]
    return writeCsv([HEAD, ...lines])
  },
}

const yesNo = (value: boolean) => (value ? 'yes' : 'no')

function sourceCells(name: string, attribute: InventoryAttribute | undefined): (string | number)[] {
  if (!attribute) return [name, '', '', '', '', '']
  const { type, fill, maxLength, unique, pii, unmeasured } = attribute
  // Typed without a file: a zero was never counted, and unknown is not 0.
  const counted = (value: number) => (unmeasured && value === 0 ? '' : value)
  const distinct = unmeasured && !unique ? '' : yesNo(unique)
  return [name, type, counted(Math.round(fill * 10_000) / 10_000), counted(maxLength), distinct, pii]
}

/** An attribute nobody mapped: left behind when that was decided, open otherwise. */
function undecided({ decision }: InventoryAttribute): string[] {
  const left = decision === 'leave'
  return ['', '', left ? 'Left behind' : 'Not decided yet', '', '', '', yesNo(left), '']
}

function targetCells(row: MappingRow): (string | number)[] {
  const transforms = row.transforms.join(' | ')
  const end = [yesNo(row.confirmed), row.reason]
  const { target } = row
  if (target.kind === 'none') return [transforms, '', 'Left behind', '', '', '', ...end]
  if (target.kind === 'custom') {
    const path = `${SCHEMAS.custom}:${target.name}`
    return [transforms, targetText(target), target.name, target.dataType, path, 'no', ...end]
  }
  const attribute = catalogueAttribute(target.key)
  if (!attribute) return [transforms, target.key, 'Not in the catalogue', '', '', '', ...end]
  const path = attribute.scim ? `${SCHEMAS[attribute.scim.schema]}:${attribute.scim.path}` : ''
  const required = yesNo(attribute.required)
  return [transforms, target.key, attribute.displayName, attribute.dataType, path, required, ...end]
}
