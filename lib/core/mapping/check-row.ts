import { catalogueAttribute } from '@/lib/core/asgardeo/catalogue'
import type { InventoryAttribute } from '@/lib/core/facts/data'
import { checkCatalogueTarget } from './check-catalogue-target'
import { checkCustomTarget } from './check-custom-target'
import { checkMarks } from './check-marks'
import { checkSource } from './check-source'
import { checkValueForm } from './check-value-form'
import type { MappingRow } from './mapping'
import { type MappingContext, viewRow } from './row-context'
import { bySeverity, type RowIssue } from './row-issue'

/**
 * The issues beside one row, worst first: source against target, by type, length, uniqueness, presence and form. A row
 * without a target has none. What is read in product code but not documented for Asgardeo is at most a warning.
 */
export function checkRow(
  row: MappingRow,
  attribute: InventoryAttribute | undefined,
  context: MappingContext = {},
): RowIssue[] {
  const { target } = row
  if (target.kind === 'none') return []
  if (!attribute) {
    return [
      {
        code: 'unknown-source',
        severity: 'warn',
        says: `The data assessment knows no attribute called ${row.source}.`,
        fix: 'Correct the name, or drop an export that holds it.',
      },
    ]
  }
  const view = viewRow(row, attribute, context)
  if (target.kind === 'custom')
    return [...checkSource(view), ...checkMarks(view), ...checkCustomTarget(view, target)].sort(bySeverity)
  const known = catalogueAttribute(target.key)
  if (!known) {
    return [
      {
        code: 'unknown-target',
        severity: 'block',
        says: `Asgardeo has no attribute called ${target.key}.`,
        fix: 'Choose a target from the list, or a custom attribute.',
      },
    ]
  }
  return [
    ...checkSource(view),
    ...checkMarks(view),
    ...checkCatalogueTarget(view, known),
    ...checkValueForm(view, known),
  ].sort(bySeverity)
}
