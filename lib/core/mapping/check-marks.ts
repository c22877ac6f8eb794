import { countText } from '@/lib/core/count-text'
import type { Severity } from '@/lib/core/rules/rule'
import type { RowView } from './row-context'
import type { RowIssue } from './row-issue'

export function missingValues(severity: Severity, missing: number | null, target: string, fix: string): RowIssue {
  const who = missing === null ? 'Some users have' : `${countText(missing, 'user')} ${missing === 1 ? 'has' : 'have'}`
  return { code: 'missing-values', severity, says: `${who} no value for ${target}.`, fix }
}

/** What the row itself demands of the target: required and unique are choices of the mapping, not of Asgardeo. */
export function checkMarks({ row, attribute, context, hasDuplicates, isPartlyFilled, missing }: RowView): RowIssue[] {
  const issues: RowIssue[] = []
  if (row.unique && hasDuplicates) {
    const checked = context.uniqueness === 'within' || context.uniqueness === 'across'
    issues.push({
      code: 'not-unique',
      severity: checked ? 'block' : 'warn',
      says: `The target is marked unique, but ${attribute.name} repeats values.`,
      fix: checked
        ? 'Settle the duplicates or drop the mark: the second record with a value is rejected.'
        : 'Settle the duplicates or drop the mark.',
    })
  }
  if (row.required && isPartlyFilled) {
    issues.push(
      missingValues('warn', missing, 'a target marked required', 'Fill the gaps, or make the target optional.'),
    )
  }
  return issues
}
