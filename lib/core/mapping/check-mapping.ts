import { catalogueAttribute } from '@/lib/core/asgardeo/catalogue'
import { countText } from '@/lib/core/count-text'
import type { InventoryAttribute } from '@/lib/core/facts/data'
import { nameList } from '@/lib/core/name-list'
import type { MappingRow } from './mapping'
import type { MappingContext } from './row-context'
import { bySeverity, type RowIssue } from './row-issue'
import { sendsValue } from './sends-value'
import { sourcesOf } from './sources-of'

/** An issue of the table as a whole; `rows` are the ids concerned, none when something is missing. */
export type MappingIssue = Omit<RowIssue, 'offers'> & { rows: string[] }

function groupBy(rows: readonly MappingRow[], keyOf: (row: MappingRow) => string | null): Map<string, MappingRow[]> {
  const groups = new Map<string, MappingRow[]>()
  for (const row of rows) {
    const key = keyOf(row)
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), row])
  }
  return groups
}

function sharedTargets(rows: readonly MappingRow[]): MappingIssue[] {
  const issues: MappingIssue[] = []
  for (const [key, group] of groupBy(rows, ({ target }) => (target.kind === 'catalogue' ? target.key : null))) {
    const target = catalogueAttribute(key)
    if (group.length < 2 || !target || target.multiValued) continue
    issues.push({
      code: 'shared-target',
      severity: 'block',
      rows: group.map((row) => row.id),
      says: `${group.map((row) => row.source).join(' and ')} both go to ${target.displayName}, which holds one value.`,
      fix: 'Keep one of them and give the others another target.',
    })
  }
  for (const group of groupBy(rows, ({ target }) =>
    target.kind === 'custom' ? target.name.toLowerCase() : null,
  ).values()) {
    if (group.length < 2) continue
    const names = new Set(group.map((row) => (row.target.kind === 'custom' ? row.target.name : '')))
    issues.push({
      code: 'custom-name-clash',
      severity: names.size === 1 ? 'block' : 'warn',
      rows: group.map((row) => row.id),
      says:
        names.size === 1
          ? `${group.map((row) => row.source).join(' and ')} both go to the custom attribute ${[...names][0]}.`
          : `The custom attributes ${[...names].join(' and ')} differ in upper and lower case only.`,
      fix: 'Give each its own name.',
    })
  }
  return issues
}

function missingTargets(rows: readonly MappingRow[], context: MappingContext): MappingIssue[] {
  const issues: MappingIssue[] = []
  const has = (key: string): boolean => rows.some(({ target }) => target.kind === 'catalogue' && target.key === key)
  const login = has('username') || Boolean(context.usernameSource)
  if (!login) {
    issues.push({
      code: 'no-username',
      severity: 'block',
      rows: [],
      says: 'No attribute becomes the username.',
      fix: 'Map one to Username, or name the attribute below, under “How people sign in”.',
    })
  }
  // In e-mail mode the username is written as the primary address too.
  if (!has('emailaddress') && !(context.usernameMode === 'email' && login)) {
    const reset = context.resetUsers ?? 0
    issues.push({
      code: 'no-email',
      severity: reset > 0 ? 'block' : 'warn',
      rows: [],
      says:
        reset > 0
          ? `${countText(reset, 'user')} should get a password mail, but no attribute becomes the e-mail address.`
          : 'No attribute becomes the e-mail address.',
      fix: 'Map one to Email: recovery and notifications need it.',
    })
  }
  return issues
}

function unmapped(
  rows: readonly MappingRow[],
  inventory: readonly InventoryAttribute[],
  { inOtherTables }: MappingContext,
): MappingIssue[] {
  // A row without a target but with a reason is a decision.
  const settled = new Set(rows.filter((row) => row.target.kind !== 'none' || row.reason !== '').flatMap(sourcesOf))
  const forgotten = inventory.filter(
    (a) => a.decision === 'move' && a.confidential !== 'secret' && !settled.has(a.name) && !inOtherTables?.has(a.name),
  )
  if (forgotten.length === 0) return []
  return [
    {
      code: 'move-without-target',
      severity: 'warn',
      rows: rows.filter((row) => forgotten.some((a) => a.name === row.source)).map((row) => row.id),
      says: `${countText(forgotten.length, 'attribute')} to be moved ${forgotten.length === 1 ? 'has' : 'have'} no target: ${nameList(forgotten.map((a) => a.name))}.`,
      fix: 'Give each a target, or decide to leave it behind.',
    },
  ]
}

/** Issues across rows, worst first: two sources on one single-valued target, names that clash, targets that are missing. */
export function checkMapping(
  rows: readonly MappingRow[],
  inventory: readonly InventoryAttribute[],
  context: MappingContext = {},
): MappingIssue[] {
  const sending = rows.filter(sendsValue)
  return [...sharedTargets(sending), ...missingTargets(sending, context), ...unmapped(rows, inventory, context)].sort(
    bySeverity,
  )
}
