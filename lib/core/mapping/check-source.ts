import type { InventoryAttribute } from '@/lib/core/facts/data'
import { otherAttributes } from '@/lib/core/transforms/other-attributes'
import { refusedArgument } from '@/lib/core/transforms/refused-argument'
import { transformId } from '@/lib/core/transforms/transform-id'
import type { MappingContext, RowView } from './row-context'
import type { RowIssue } from './row-issue'

/** What the legacy attribute itself gives cause to say, wherever it goes. */
export function checkSource({ row, attribute, context, has }: RowView): RowIssue[] {
  const issues = [...checkAttribute(attribute), ...checkOthers(row.transforms, context)]
  for (const step of row.transforms) {
    const wrong = refusedArgument(step)
    if (transformId(step) && wrong === null) continue
    issues.push({
      code: wrong === null ? 'unknown-transform' : 'transform-unreadable',
      severity: 'warn',
      says:
        wrong === null ? `There is no transform called ${step}.` : `The transform ${step} changes nothing. ${wrong}`,
      fix: 'Correct or remove it, or choose one from the list; until then it changes nothing.',
    })
  }
  if (has('drop')) {
    issues.push({
      code: 'drops-values',
      severity: 'inform',
      says: 'The drop transform sends no value at all.',
      fix: 'Set the target to none if that is what you want.',
    })
  }
  return issues
}

/** The same of attributes that the transforms put beside the row's own, when somebody knows them. */
function checkOthers(transforms: readonly string[], { attributes }: MappingContext): RowIssue[] {
  return otherAttributes(transforms).flatMap((name): RowIssue[] => {
    const attribute = attributes?.get(name)
    if (attribute) return checkAttribute(attribute)
    if (!attributes) return []
    return [
      {
        code: 'unknown-source',
        severity: 'warn',
        says: `The data assessment knows no attribute called ${name}, which a transform puts into the value.`,
        fix: 'Correct the name in braces, or drop an export that holds it.',
      },
    ]
  })
}

function checkAttribute(attribute: InventoryAttribute): RowIssue[] {
  const issues: RowIssue[] = []
  if (attribute.confidential === 'secret' || attribute.type === 'hash') {
    issues.push({
      code: 'secret-mapped',
      severity: 'block',
      says: `${attribute.name} holds passwords, hashes or other secrets.`,
      fix: 'Set its target to none: Asgardeo imports no hashes, and a secret must not travel with profiles.',
    })
  }
  if (attribute.confidential === 'confidential') {
    issues.push({
      code: 'confidential-mapped',
      severity: 'warn',
      says: `${attribute.name} is marked confidential.`,
      fix: 'Leave it behind, or record in the legal review who allowed the move.',
    })
  }
  if (attribute.pii === 'special') {
    issues.push({
      code: 'special-data',
      severity: 'warn',
      says: `${attribute.name} may reveal a special category of personal data.`,
      fix: 'Leave it behind unless the legal review names a basis for it.',
    })
  }
  if (attribute.pii === 'personal') {
    issues.push({
      code: 'personal-data',
      severity: 'inform',
      says: `${attribute.name} is personal data.`,
      fix: 'It is listed for the legal review; drop it if nobody needs it.',
    })
  }
  if (attribute.decision === 'leave') {
    issues.push({
      code: 'left-but-mapped',
      severity: 'warn',
      says: `${attribute.name} is to be left behind, yet it has a target.`,
      fix: 'Set the target to none, or change the decision in the goals.',
    })
  }
  if (attribute.type === 'empty' || (attribute.fill === 0 && !attribute.unmeasured)) {
    issues.push({
      code: 'empty-source',
      severity: 'inform',
      says: `No user has a value in ${attribute.name}.`,
      fix: 'Set the target to none; there is nothing to move.',
    })
  }
  return issues
}
