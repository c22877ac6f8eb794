import { isTakenName, isValidCustomName } from '@/lib/core/asgardeo/custom-attribute'
import { LIMITS } from '@/lib/core/asgardeo/limits'
import { limitOf } from '@/lib/core/asgardeo/own-limit'
import { countText } from '@/lib/core/count-text'
import { ATTRIBUTE_TYPE_WORDS } from '@/lib/core/profile/attribute-type-words'
import type { AttributeType } from '@/lib/core/profile/profile'
import { cutLength } from '@/lib/core/transforms/cut-length'
import { COMMA } from './check-catalogue-target'
import type { CustomType, MappingTarget } from './mapping'
import type { RowView } from './row-context'
import type { RowIssue } from './row-issue'

const TAKES: Record<CustomType, readonly AttributeType[] | 'all'> = {
  Text: 'all',
  Options: 'all',
  Object: ['json'],
  Integer: ['integer', 'epoch'],
  Decimal: ['integer', 'decimal'],
  Boolean: ['boolean'],
  Date: ['date'],
  DateTime: ['datetime'],
  Epoch: ['epoch', 'integer'],
}

function name(target: MappingTarget & { kind: 'custom' }): RowIssue[] {
  if (!isValidCustomName(target.name)) {
    return [
      {
        code: 'invalid-custom-name',
        severity: 'warn',
        says: `The console refuses the name ${target.name === '' ? 'that is still empty' : target.name}.`,
        fix: `Use letters, digits and underscores, at most one dot, and no more than ${LIMITS.customNameWidth.value} characters.`,
      },
    ]
  }
  if (isTakenName(target.name)) {
    return [
      {
        code: 'taken-custom-name',
        severity: 'warn',
        says: `Asgardeo already keeps something under the name ${target.name}.`,
        fix: 'Map to that attribute, or choose another name.',
      },
    ]
  }
  return []
}

function values(view: RowView, dataType: CustomType): RowIssue[] {
  const { row, attribute, has, multiValued, context } = view
  const issues: RowIssue[] = []
  const takes = TAKES[dataType]
  const settled =
    (dataType === 'Boolean' && has('boolean')) ||
    (dataType === 'Date' && (has('date-to-iso') || has('epoch-to-date'))) ||
    attribute.type === 'empty'
  if (takes !== 'all' && !settled && !takes.includes(attribute.type)) {
    const offers = dataType === 'Boolean' ? 'boolean' : dataType === 'Date' ? 'date-to-iso' : undefined
    issues.push({
      code: 'type-mismatch',
      severity: 'warn',
      says: `${attribute.name} holds values of type ${ATTRIBUTE_TYPE_WORDS[attribute.type]}, but the new attribute has the type ${dataType}.`,
      fix: 'Choose the type that fits the values, or Text.',
      ...(offers ? { offers } : {}),
    })
  }
  const { value: width } = limitOf('attributeWidth', context.limits ?? [])
  if (Math.min(attribute.maxLength, cutLength(row.transforms)) > width) {
    issues.push({
      code: 'too-long',
      severity: 'warn',
      says: `Values reach ${countText(attribute.maxLength, 'character')}; an attribute holds ${countText(width, 'character')}.`,
      fix: 'Shorten the values, cut them, or leave them behind; longer ones were answered with an error.',
      offers: 'truncate-1024',
    })
  }
  if (dataType === 'Options' && attribute.distinct > LIMITS.customOptions.value) {
    issues.push({
      code: 'too-many-options',
      severity: 'warn',
      says: `${attribute.name} has ${countText(attribute.distinct, 'different value')}; about ten options overflowed in a release.`,
      fix: 'Use the type Text.',
    })
  }
  if (multiValued) issues.push(COMMA)
  return issues
}

export function checkCustomTarget(view: RowView, target: MappingTarget & { kind: 'custom' }): RowIssue[] {
  return [...name(target), ...values(view, target.dataType)]
}
