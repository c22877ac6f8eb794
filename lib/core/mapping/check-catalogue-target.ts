import { type CatalogueAttribute, whyNotWritable, widthOf } from '@/lib/core/asgardeo/catalogue'
import { limitOf } from '@/lib/core/asgardeo/own-limit'
import { countText } from '@/lib/core/count-text'
import { ATTRIBUTE_TYPE_WORDS } from '@/lib/core/profile/attribute-type-words'
import { cutLength } from '@/lib/core/transforms/cut-length'
import { missingValues } from './check-marks'
import { fitsType } from './fits-type'
import type { RowView } from './row-context'
import type { RowIssue } from './row-issue'

function standing(target: CatalogueAttribute): RowIssue[] {
  const why = whyNotWritable(target)
  if (why) {
    return [
      {
        code: 'not-writable',
        severity: 'block',
        says: `${target.displayName} is not a target. ${why}`,
        fix: 'Choose another target, or a custom attribute.',
      },
    ]
  }
  const issues: RowIssue[] = []
  if (target.migrationUse === 'target-careful') {
    issues.push({
      code: 'careful-target',
      severity: 'inform',
      says: `${target.displayName} needs care. ${target.notes}`.trim(),
      fix: 'Confirm it in your organisation, or ask in the request.',
    })
  }
  if (!target.scim) {
    issues.push({
      code: 'no-scim-path',
      severity: 'inform',
      says: `${target.displayName} has no SCIM path by default, so SCIM and CSV cannot write it.`,
      fix: 'Ask in the request whether the team can fill it, or add a SCIM mapping in your organisation.',
    })
  }
  return issues
}

function size({ row, attribute, multiValued, context }: RowView, target: CatalogueAttribute): RowIssue[] {
  const issues: RowIssue[] = []
  const width = widthOf(target, limitOf('attributeWidth', context.limits ?? []).value)
  if (Math.min(attribute.maxLength, cutLength(row.transforms)) > width) {
    issues.push({
      code: 'too-long',
      severity: 'warn',
      says: `Values reach ${countText(attribute.maxLength, 'character')}; ${target.displayName} holds ${countText(width, 'character')}.`,
      fix: 'Shorten the values, cut them, or leave them behind; longer ones were answered with an error.',
      ...(width >= 1024 ? { offers: 'truncate-1024' } : {}),
    })
  }
  if (multiValued && !target.multiValued) {
    issues.push({
      code: 'multi-to-single',
      severity: 'warn',
      says: `${attribute.name} holds several values; ${target.displayName} holds one.`,
      fix: 'Keep the first value, or choose a target that takes a list.',
      offers: 'first-value',
    })
  }
  if (multiValued && target.multiValued) issues.push(COMMA)
  return issues
}

/** Lists are stored joined by commas (wso2/carbon-kernel), so a comma inside one value splits it. */
export const COMMA: RowIssue = {
  code: 'comma-splits',
  severity: 'inform',
  says: 'Lists are stored joined by commas, so a comma inside one value would split it.',
  fix: 'The rehearsal counts such values; replace their commas before the move.',
}

function presence(view: RowView, target: CatalogueAttribute): RowIssue[] {
  const { missing, context, isPartlyFilled } = view
  if (!isPartlyFilled || !target.required) return []
  const login = target.key === 'username'
  const address = target.key === 'emailaddress' && (context.resetUsers ?? 0) > 0
  return [
    missingValues(
      login ? 'block' : address ? 'warn' : 'inform',
      missing,
      target.displayName,
      login
        ? 'Fill the gaps or choose another attribute: an account cannot be created without a username.'
        : address
          ? 'Find their addresses or exclude them: a password mail cannot reach them.'
          : 'Fill the gaps, or accept that the screens of Asgardeo will ask these users for it.',
    ),
  ]
}

function login({ attribute, hasDuplicates }: RowView): RowIssue[] {
  if (!hasDuplicates) return []
  return [
    {
      code: 'not-unique',
      severity: 'block',
      says: `${attribute.name} repeats values, and a username must be unique.`,
      fix: 'Choose a unique attribute as username, or settle the duplicates first.',
    },
  ]
}

function usernameForm({ attribute, context }: RowView): RowIssue[] {
  if (context.usernameMode === 'email' && attribute.type !== 'email') {
    return [
      {
        code: 'username-not-email',
        severity: 'block',
        says: `Usernames are e-mail addresses in this plan, but ${attribute.name} is not one.`,
        fix: 'Map the address to the username, or choose alphanumeric usernames.',
      },
    ]
  }
  if (context.usernameMode === 'alphanumeric' && attribute.type === 'email') {
    return [
      {
        code: 'username-not-alphanumeric',
        severity: 'block',
        says: `Usernames are letters and digits in this plan, but ${attribute.name} holds addresses.`,
        fix: 'Map another attribute to the username, or choose e-mail usernames.',
      },
    ]
  }
  return []
}

function type({ attribute, has }: RowView, target: CatalogueAttribute): RowIssue[] {
  const settled =
    has('drop') ||
    (target.dataType === 'boolean' && has('boolean')) ||
    (target.key === 'dob' && (has('date-to-iso') || has('epoch-to-date')))
  if (settled || attribute.type === 'empty') return []
  if (target.dataType === 'boolean' && attribute.type !== 'boolean') {
    return [
      {
        code: 'type-mismatch',
        severity: 'warn',
        says: `${target.displayName} is true or false; ${attribute.name} holds values of type ${ATTRIBUTE_TYPE_WORDS[attribute.type]}.`,
        fix: 'Add the Boolean transform and look at the preview.',
        offers: 'boolean',
      },
    ]
  }
  if (fitsType(attribute.type, target) !== 'no' || target.key === 'dob') return []
  return [
    {
      code: 'type-mismatch',
      severity: 'warn',
      says: `${attribute.name} holds values of type ${ATTRIBUTE_TYPE_WORDS[attribute.type]}, for which ${target.displayName} is not meant.`,
      fix: 'Choose another target, or a custom attribute of that type.',
    },
  ]
}

export function checkCatalogueTarget(view: RowView, target: CatalogueAttribute): RowIssue[] {
  const blocked = standing(target)
  if (blocked.some((issue) => issue.code === 'not-writable')) return blocked
  return [
    ...blocked,
    ...size(view, target),
    ...presence(view, target),
    ...(target.key === 'username' ? [...login(view), ...usernameForm(view)] : []),
    ...type(view, target),
  ]
}
