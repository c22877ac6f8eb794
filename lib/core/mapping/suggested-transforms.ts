import type { CatalogueAttribute } from '@/lib/core/asgardeo/catalogue'
import type { InventoryAttribute } from '@/lib/core/facts/data'
import { isEmail, isPhone } from './fits-type'

// Longest ISO 3166 code; longer values are names already.
const LONGEST_CODE = 3

function formOf(attribute: InventoryAttribute, target: CatalogueAttribute): string[] {
  if (isPhone(target)) return ['phone-to-e164']
  if (isEmail(target)) return ['trim']
  if (target.dataType === 'boolean') return ['boolean']
  if (target.key === 'local') return ['locale-form']
  if (target.key === 'country') return attribute.maxLength > LONGEST_CODE ? ['trim'] : ['country-name']
  if (target.key === 'dob') return attribute.type === 'epoch' ? ['epoch-to-date'] : ['date-to-iso']
  if (target.category === 'name') return ['trim', 'nfc']
  if (target.key === 'username') return ['trim']
  return []
}

/** What the values most likely need on their way to this target. Nothing that loses data is proposed. */
export function suggestedTransforms(attribute: InventoryAttribute, target: CatalogueAttribute): string[] {
  const first = attribute.multiValued && !target.multiValued ? ['first-value'] : []
  return [...first, ...formOf(attribute, target)]
}
