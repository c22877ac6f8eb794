/** The mapping as table rows: the one source of `mapping.csv` and of the mapping sheet of the workbook. */
import { catalogueAttribute, SCHEMAS } from '@/lib/core/asgardeo/catalogue'
import { type Cell, cell } from '@/lib/core/doc'
import type { InventoryAttribute } from '@/lib/core/facts/data'
import { factValue } from '@/lib/core/facts/fact'
import type { Facts } from '@/lib/core/facts/facts'
import { attributeFates, type Fate } from '@/lib/core/mapping/attribute-fates'
import type { MappingRow } from '@/lib/core/mapping/mapping'
import { MAPPING_TITLES, type MappingColumn } from '@/lib/core/mapping/mapping-table'
import { targetText } from '@/lib/core/mapping/target-text'
import { writePipeline } from '@/lib/core/transforms/pipeline-text'

type Cells = Partial<Record<MappingColumn, Cell>>

/** Every attribute of the inventory once, and every further row of the mapping, in the order of `MAPPING_TITLES`. */
export function mappingRows(facts: Facts): Cell[][] {
  const inventory = factValue(facts.data.inventory) ?? []
  const rows = factValue(facts.mapping.rows) ?? []
  const mapped = new Set(rows.map((row) => row.source))
  const byName = new Map(inventory.map((attribute) => [attribute.name, attribute]))
  const fates = attributeFates(facts)
  const fateOf = (name: string) => fates.get(name) ?? 'open'
  const lines = [
    ...rows.map((row) => ({
      ...sourceCells(row.source, byName.get(row.source)),
      ...targetCells(row, fateOf(row.source)),
    })),
    ...inventory
      .filter((attribute) => !mapped.has(attribute.name))
      .map((attribute) => ({ ...sourceCells(attribute.name, attribute), ...withoutTarget(fateOf(attribute.name)) })),
  ]
  return lines.map((line: Cells) =>
    (Object.keys(MAPPING_TITLES) as MappingColumn[]).map((key) => line[key] ?? cell.notApplicable),
  )
}

const yesNo = (value: boolean | undefined) =>
  value === undefined ? cell.notApplicable : cell.text(value ? 'yes' : 'no')

function sourceCells(name: string, attribute: InventoryAttribute | undefined): Cells {
  if (!attribute) return { source: cell.text(name) }
  const { type, fill, maxLength, unique, pii, unmeasured } = attribute
  // Typed without a file: a zero was never counted, and unknown is not 0.
  const isCounted = (value: number) => !unmeasured || value !== 0
  return {
    source: cell.text(name),
    sourceType: cell.text(type),
    fill: isCounted(fill) ? cell.percent(Math.round(fill * 10_000) / 10_000) : cell.notApplicable,
    maxLength: isCounted(maxLength) ? cell.number(maxLength) : cell.notApplicable,
    sourceUnique: unmeasured && !unique ? cell.notApplicable : yesNo(unique),
    pii: cell.text(pii),
  }
}

const FATE_NAMES: Record<Fate, string> = {
  attribute: 'See its other row',
  roles: 'By the table of roles and groups',
  states: 'By the table of account states',
  left: 'Left behind',
  open: 'Not decided yet',
}

/** An attribute without a target of its own: said in words where it goes instead. */
function withoutTarget(fate: Fate): Cells {
  return { targetName: cell.text(FATE_NAMES[fate]), confirmed: yesNo(fate !== 'open') }
}

function targetCells(row: MappingRow, fate: Fate): Cells {
  const { target } = row
  const attribute = target.kind === 'catalogue' ? catalogueAttribute(target.key) : undefined
  const own: Cells = {
    transforms: cell.text(writePipeline(row.transforms)),
    target: cell.text(targetText(target)),
    required: yesNo(row.required),
    unique: yesNo(row.unique),
    confidence: cell.percent(row.confidence),
    confirmed: yesNo(row.confirmed),
    reason: cell.text(row.reason),
    id: cell.text(row.id),
  }
  if (target.kind === 'none') return { ...own, targetName: cell.text(FATE_NAMES[fate]) }
  if (target.kind === 'custom') {
    const path = `${SCHEMAS.custom}:${target.name}`
    return {
      ...own,
      targetName: cell.text(target.name),
      dataType: cell.text(target.dataType),
      scimPath: cell.text(path),
    }
  }
  if (!attribute) return { ...own, targetName: cell.text('Not in the catalogue') }
  return {
    ...own,
    targetName: cell.text(attribute.displayName),
    dataType: cell.text(attribute.dataType),
    scimPath: cell.text(attribute.scim ? `${SCHEMAS[attribute.scim.schema]}:${attribute.scim.path}` : ''),
  }
}
