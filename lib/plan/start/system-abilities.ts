import { SYSTEMS as READ } from '@/lib/core/intake/systems'
import { SYSTEMS } from '@/lib/steps/data/schema'

export type SystemAbilities = {
  id: string
  label: string
  /** Whether a program can try a user name and password against it; null where it depends. */
  canCheckPassword: 'yes' | 'no' | null
  hashes: 'yes' | 'no' | null
}

/** Password grant, bind, or sign-in API. Own databases can check through the application's own code. */
const CAN_CHECK = new Set([
  'auth0',
  'okta',
  'b2c',
  'cognito',
  'firebase',
  'keycloak',
  'ldap',
  'ad',
  'onelogin',
  'ping',
  'forgerock',
  'wso2-is',
  'fusionauth',
  'supabase',
  'clerk',
  'authjs',
  'wordpress',
  'database',
])
const CANNOT_CHECK = new Set(['google'])
const NO_HASHES = new Set(['b2c', 'ad', 'onelogin'])
const HAS_HASHES = new Set(['authjs', 'wordpress', 'database'])

/** What is known of a legacy system before any file is read. Unknown ids are `other`. */
export function knownSystem(id: string): SystemAbilities {
  const system = SYSTEMS.find((item) => item.value === id)
  const read = READ.find((item) => item.id === system?.value)
  return {
    id: system?.value ?? 'other',
    label: system && system.value !== 'other' ? system.label : 'Legacy system',
    canCheckPassword: CAN_CHECK.has(id) ? 'yes' : CANNOT_CHECK.has(id) ? 'no' : null,
    hashes: hashes(id, read?.hashes),
  }
}

function hashes(id: string, found: (typeof READ)[number]['hashes'] | undefined): SystemAbilities['hashes'] {
  if (HAS_HASHES.has(id)) return 'yes'
  if (NO_HASHES.has(id)) return 'no'
  if (id === 'scim' || found === undefined) return null
  return found === 'never' ? 'no' : 'yes'
}
