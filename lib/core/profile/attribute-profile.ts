import { attributeType } from './attribute-type'
import type { Column } from './column'
import { markPersonalData } from './personal-data'
import type { AttributeProfile, NamedCount } from './profile'
import { SHARED_BY } from './profile-limits'

const FEW_VALUES = 50
const SHAPES = 5

/** The printable profile of an attribute over `users` people. */
export function profileAttribute(column: Column, users: number): AttributeProfile {
  const { distinct, exact } = column.countDistinct()
  const type = attributeType(column.name, column.kindCounts(), column.values, column.binary)
  const unique = exact && column.values > 0 && column.values === distinct && column.binary === 0
  const mark = markPersonalData(column.name, type, unique && column.values > FEW_VALUES)
  return {
    name: column.name,
    type,
    fill: users > 0 ? Math.min(1, column.records / users) : 0,
    distinct,
    distinctExact: exact,
    minLength: column.maxLength === 0 ? 0 : column.minLength,
    maxLength: column.maxLength,
    medianLength: column.medianLength(),
    unique,
    multiValued: column.multiValued,
    ...mark,
    shapes: mark.confidential === 'secret' || type === 'json' ? [] : shapesOf(column),
    values: mark.pii === 'none' && mark.confidential === 'no' && type !== 'json' ? valuesOf(column) : [],
  }
}

function shapesOf(column: Column): NamedCount[] {
  return column
    .shapeCounts()
    .filter(([, count]) => count >= SHARED_BY)
    .slice(0, SHAPES)
    .map(([name, count]) => ({ name, count }))
}

/** Values of a column that has few, each only when enough people share it. */
function valuesOf(column: Column): NamedCount[] {
  const { dictionary } = column
  if (!dictionary.complete || dictionary.texts.length > FEW_VALUES) return []
  return dictionary.texts
    .map((name, i) => ({ name, count: dictionary.counts[i]! }))
    .filter(({ count }) => count >= SHARED_BY)
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
}
