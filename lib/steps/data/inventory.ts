import type { InventoryAttribute } from '@/lib/core/facts/data'
import { type Fact, known, UNKNOWN } from '@/lib/core/facts/fact'
import type { Answers } from '@/lib/core/plan/question'
import type { AttributeProfile } from '@/lib/core/profile/profile'
import { attributes, type Measured } from './measured'
import type { questions } from './schema'

type Row = NonNullable<Answers<typeof questions>['attributes']>[number]

/** The measured attributes with a person's marks applied by name, then the ones no file holds, in the order typed. */
export function inventory(measured: Measured | null, rows: readonly Row[]): Fact<InventoryAttribute[]> {
  const found = measured ? attributes(measured) : []
  const byName = new Map(rows.filter((row) => row.name).map((row) => [row.name, row]))
  const measuredNames = new Set(found.map((attribute) => attribute.name))
  const value = [
    ...found.map((attribute) => overridden(fromProfile(attribute), byName.get(attribute.name))),
    ...[...byName.values()].filter((row) => !measuredNames.has(row.name ?? '')).map(typed),
  ]
  if (value.length === 0) return UNKNOWN
  return known(value, measured?.origin ?? { kind: 'person', name: 'Answer', date: null })
}

function fromProfile(attribute: AttributeProfile): InventoryAttribute {
  const {
    name,
    type,
    fill,
    distinct,
    distinctExact,
    minLength,
    maxLength,
    medianLength,
    unique,
    multiValued,
    pii,
    confidential,
  } = attribute
  const isWorthless = type === 'empty' || type === 'hash' || confidential === 'secret'
  return {
    name,
    type,
    fill,
    distinct,
    distinctExact,
    minLength,
    maxLength,
    ...(medianLength === undefined ? {} : { medianLength }),
    unique,
    multiValued,
    pii,
    confidential,
    decision: isWorthless ? 'leave' : 'decide',
    origin: 'file',
  }
}

function overridden(attribute: InventoryAttribute, row: Row | undefined): InventoryAttribute {
  if (!row) return attribute
  return {
    ...attribute,
    type: row.type ?? attribute.type,
    fill: typeof row.fill === 'number' ? row.fill / 100 : attribute.fill,
    maxLength: row.maxLength ?? attribute.maxLength,
    unique: row.unique ? row.unique === 'yes' : attribute.unique,
    multiValued: row.multiValued ? row.multiValued === 'yes' : attribute.multiValued,
    pii: row.pii ?? attribute.pii,
    confidential: row.confidential ?? attribute.confidential,
    decision: row.decision ?? attribute.decision,
    ...(row.reason ? { reason: row.reason } : {}),
    origin: 'person',
  }
}

function typed(row: Row): InventoryAttribute {
  const nothing: InventoryAttribute = {
    name: row.name ?? '',
    type: 'text',
    fill: 0,
    distinct: 0,
    distinctExact: false,
    minLength: 0,
    maxLength: 0,
    unique: false,
    multiValued: false,
    pii: 'none',
    confidential: 'no',
    decision: 'decide',
    origin: 'person',
    unmeasured: true,
  }
  return overridden(nothing, row)
}
