import type { Source } from '@/lib/core/rules/rule'
import rows from './attributes.json'
import type { PatternName } from './patterns'

export type MigrationUse = 'target' | 'target-careful' | 'trigger' | 'readonly' | 'do-not-write' | 'legacy'

export type AttributeCategory =
  | 'identifier'
  | 'name'
  | 'contact'
  | 'address'
  | 'demographic'
  | 'organisation'
  | 'locale'
  | 'web'
  | 'access'
  | 'state'
  | 'credential'
  | 'mfa'
  | 'counter'
  | 'timestamp'
  | 'trigger'

export type ScimSchema = 'core' | 'core-common' | 'enterprise' | 'system' | 'custom'

/** One attribute Asgardeo knows. A default of the product: every organisation may have changed its flags. */
export type CatalogueAttribute = {
  key: string
  localClaimUri: string
  displayName: string
  category: AttributeCategory
  migrationUse: MigrationUse
  scim: { schema: ScimSchema; path: string; mutability: 'readWrite' | 'readOnly' } | null
  oidc: { claim: string; scope: string | null } | null
  dataType: 'string' | 'boolean' | 'integer' | 'dateTime' | 'reference' | 'complex'
  multiValued: boolean
  /** Required and read-only act in Asgardeo's own screens only, not in the API. */
  required: boolean
  readOnly: boolean
  pattern: PatternName | null
  minLength: number | null
  /** Null: only the storage width of `LIMITS.attributeWidth` is known. */
  maxLength: number | null
  uniqueness: 'NONE' | 'WITHIN_USERSTORE' | 'ACROSS_USERSTORES'
  csv: {
    header: string
    import: 'required' | 'allowed' | 'special' | 'blocked' | 'no-scim-mapping' | 'ignored-in-email-username-mode'
  }
  /** The planner's own classification, not a statement of WSO2. */
  piiHint: 'direct' | 'indirect' | 'sensitive' | 'none'
  notes: string
  basis: 'claim-config' | 'scim-schema' | 'scim-schema+integration-test' | 'scim-schema+docs' | 'governance-code'
}

// The JSON import is typed as a union of row literals; this is its one declared shape, checked by the test beside it.
export const CATALOGUE = rows as unknown as readonly CatalogueAttribute[]

export const SCHEMAS: Record<ScimSchema, string> = {
  core: 'urn:ietf:params:scim:schemas:core:2.0:User',
  'core-common': 'urn:ietf:params:scim:schemas:core:2.0',
  enterprise: 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User',
  system: 'urn:scim:wso2:schema',
  custom: 'urn:scim:schemas:extension:custom:User',
}

/** Where each `basis` was read. Product code, not documentation of Asgardeo: hence never more than `observed`. */
export const BASES: Record<CatalogueAttribute['basis'], Source> = {
  'claim-config': {
    text: 'Claim file of wso2/carbon-identity-framework, a stored version from about 2022',
    date: '2026-10-01',
    certainty: 'observed',
  },
  'scim-schema': {
    text: 'SCIM schema file of wso2-extensions/identity-inbound-provisioning-scim2, 2026',
    date: '2026-10-01',
    certainty: 'observed',
  },
  'scim-schema+integration-test': {
    text: 'SCIM schema file, and integration tests of wso2/product-is',
    date: '2026-10-01',
    certainty: 'observed',
  },
  'scim-schema+docs': {
    text: 'SCIM schema file, and the guide on multi-valued contact attributes',
    date: '2026-10-01',
    certainty: 'observed',
  },
  'governance-code': {
    text: 'Code of wso2-extensions/identity-governance',
    date: '2026-10-01',
    certainty: 'observed',
  },
}

const BY_KEY = new Map(CATALOGUE.map((attribute) => [attribute.key, attribute]))

export function catalogueAttribute(key: string): CatalogueAttribute | undefined {
  return BY_KEY.get(key)
}

/** A migration may write it, if need be with care. */
export function isWritable(attribute: CatalogueAttribute): boolean {
  return attribute.migrationUse === 'target' || attribute.migrationUse === 'target-careful'
}

/** What the mapping table offers; the rest is found by search only, with `whyNotWritable`. */
export const WRITABLE: readonly CatalogueAttribute[] = CATALOGUE.filter(isWritable)

const WHY_NOT: Record<Exclude<MigrationUse, 'target' | 'target-careful'>, string> = {
  trigger: 'Writing it starts a flow and sends mail to the user.',
  readonly: 'Asgardeo keeps it itself; it cannot or must not be written.',
  'do-not-write': 'Internal state of Asgardeo; writing it breaks accounts.',
  legacy: 'It exists, but it is out of use and not worth migrating.',
}

/** One sentence why the mapping table does not offer this attribute; null when it does. */
export function whyNotWritable(attribute: CatalogueAttribute): string | null {
  const use = attribute.migrationUse
  return use === 'target' || use === 'target-careful' ? null : WHY_NOT[use]
}

/** Longest value in characters that is known to be stored. */
export function widthOf(attribute: CatalogueAttribute, storageWidth: number): number {
  return attribute.maxLength ?? storageWidth
}
