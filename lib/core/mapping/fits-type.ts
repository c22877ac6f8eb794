import type { CatalogueAttribute } from '@/lib/core/asgardeo/catalogue'
import type { AttributeType } from '@/lib/core/profile/profile'
import type { CustomType } from './mapping'

/** `good`: the type confirms the target. `possible`: it does not contradict. `no`: these values do not belong there. */
export type TypeFit = 'good' | 'possible' | 'no'

const TEXT_LIKE: readonly AttributeType[] = ['text', 'identifier', 'empty']

/** Types that confirm a target, for the targets whose values have a form of their own. */
function expected(target: CatalogueAttribute): readonly AttributeType[] | null {
  if (target.dataType === 'boolean') return ['boolean']
  if (target.dataType === 'integer') return ['integer']
  if (target.key === 'dob') return ['date', 'datetime', 'epoch']
  if (target.key === 'country') return ['country']
  if (target.key === 'timeZone') return ['timezone']
  if (target.category === 'locale') return ['locale']
  if (target.category === 'web') return ['url']
  if (target.category !== 'contact') return null
  return isPhone(target) ? ['phone', 'integer'] : ['email']
}

export function isPhone(target: CatalogueAttribute): boolean {
  return target.category === 'contact' && /phone|mobile/i.test(target.key)
}

export function isEmail(target: CatalogueAttribute): boolean {
  return target.category === 'contact' && /email/i.test(target.key)
}

export function fitsType(type: AttributeType, target: CatalogueAttribute): TypeFit {
  if (type === 'hash') return 'no'
  const wanted = expected(target)
  if (wanted) {
    if (wanted.includes(type)) return 'good'
    if (TEXT_LIKE.includes(type)) return 'possible'
    return target.dataType === 'boolean' && type === 'integer' ? 'possible' : 'no'
  }
  if (target.category === 'identifier') return type === 'boolean' || type === 'json' ? 'no' : 'possible'
  if (TEXT_LIKE.includes(type)) return 'good'
  // A name column full of addresses or dates is not a name; numbers do occur as employee numbers and postal codes.
  const numeric = type === 'integer' || type === 'decimal'
  if (target.category === 'name') return 'no'
  if (target.category === 'address') return numeric || type === 'json' || type === 'country' ? 'possible' : 'no'
  if (target.category === 'organisation') return numeric || type === 'email' || type === 'country' ? 'possible' : 'no'
  return type === 'boolean' || type === 'binary' ? 'no' : 'possible'
}

const CUSTOM_FOR: Partial<Record<AttributeType, CustomType>> = {
  boolean: 'Boolean',
  integer: 'Integer',
  decimal: 'Decimal',
  date: 'Date',
  datetime: 'DateTime',
  epoch: 'Epoch',
}

/** The type a new custom attribute gets for values like these. */
export function customTypeFor(type: AttributeType): CustomType {
  return CUSTOM_FOR[type] ?? 'Text'
}
