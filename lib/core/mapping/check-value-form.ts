import type { CatalogueAttribute } from '@/lib/core/asgardeo/catalogue'
import { ATTRIBUTE_TYPE_WORDS } from '@/lib/core/profile/attribute-type-words'
import { isEmail, isPhone } from './fits-type'
import type { RowView } from './row-context'
import type { RowIssue } from './row-issue'

// Longest ISO 3166 code.
const LONGEST_CODE = 3

function birthDate({ attribute, has }: RowView): RowIssue[] {
  if (has('date-to-iso') || has('epoch-to-date') || attribute.type === 'date') return []
  return [
    {
      code: 'birth-date-form',
      severity: 'warn',
      says: `A birth date must be written YYYY-MM-DD; ${attribute.name} holds values of type ${ATTRIBUTE_TYPE_WORDS[attribute.type]}.`,
      fix: 'Add the date transform and look at the preview.',
      offers: attribute.type === 'epoch' ? 'epoch-to-date' : 'date-to-iso',
    },
  ]
}

function phone({ attribute, has }: RowView, target: CatalogueAttribute): RowIssue[] {
  if (has('phone-to-e164')) return []
  return [
    {
      code: 'phone-form',
      severity: 'warn',
      says: `${target.displayName} refuses common spellings of a number; ${attribute.name} is sent as it is.`,
      fix: 'Add the E.164 transform, with a default country if numbers lack the country code.',
      offers: 'phone-to-e164',
    },
  ]
}

function country({ attribute, has }: RowView): RowIssue[] {
  if (has('country-name') || attribute.maxLength > LONGEST_CODE || attribute.maxLength === 0) return []
  return [
    {
      code: 'country-code',
      severity: 'warn',
      says: `${attribute.name} holds country codes; the screens of Asgardeo know full English names only.`,
      fix: 'Add the country name transform.',
      offers: 'country-name',
    },
  ]
}

function locale({ attribute, has }: RowView): RowIssue[] {
  if (has('locale-form')) return []
  return [
    {
      code: 'locale-form',
      severity: attribute.maxLength > 0 && attribute.maxLength < 5 ? 'warn' : 'inform',
      says: 'A locale sets the language of mails and must be written language-REGION, such as en-US.',
      fix: 'Add the locale transform, with a default region if only the language is known.',
      offers: 'locale-form',
    },
  ]
}

function address({ attribute }: RowView, target: CatalogueAttribute): RowIssue[] {
  if (attribute.type === 'email' || attribute.type === 'empty') return []
  return [
    {
      code: 'not-all-addresses',
      severity: 'warn',
      says: `Not all values of ${attribute.name} look like e-mail addresses, and ${target.displayName} takes nothing else.`,
      fix: 'Look at the rejected values in the rehearsal, or choose another attribute.',
    },
  ]
}

/** Forms in which the target wants particular values. */
export function checkValueForm(view: RowView, target: CatalogueAttribute): RowIssue[] {
  if (view.has('drop')) return []
  if (target.key === 'dob') return birthDate(view)
  if (target.key === 'country') return country(view)
  if (target.key === 'local') return locale(view)
  if (isPhone(target)) return phone(view, target)
  if (isEmail(target)) return address(view, target)
  return []
}
