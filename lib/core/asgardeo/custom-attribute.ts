import type { CustomType } from '@/lib/core/mapping/mapping'
import { CATALOGUE } from './catalogue'

/** Console rule for the name of a custom attribute (wso2/identity-apps, read 2026-10-01). */
const CUSTOM_NAME = /^\w+(\.\w+)?$/
export const CUSTOM_NAME_MAX = 30

export const CUSTOM_TYPES: readonly CustomType[] = [
  'Text',
  'Options',
  'Integer',
  'Decimal',
  'Boolean',
  'Object',
  'Date',
  'DateTime',
  'Epoch',
]

/** Flag attribute that the silent-migration login script reads; must be empty or false on import. */
export const MIGRATED_FLAG = {
  name: 'is_migrated',
  displayName: 'Password migration status',
  valueWhenMigrated: 'true',
} as const

// Names under which Asgardeo already keeps something: a custom attribute must be free in the claim, SCIM and OIDC dialects.
const TAKEN = new Set(
  CATALOGUE.flatMap((attribute) => [
    attribute.key,
    attribute.key.replace(/^identity\//, ''),
    attribute.scim?.path ?? '',
    attribute.oidc?.claim ?? '',
  ])
    .filter((name) => name !== '')
    .map((name) => name.toLowerCase()),
)

export function isTakenName(name: string): boolean {
  return TAKEN.has(name.toLowerCase())
}

export function isValidCustomName(name: string): boolean {
  return name.length <= CUSTOM_NAME_MAX && CUSTOM_NAME.test(name)
}
