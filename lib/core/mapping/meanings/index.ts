/** THE LIST of legacy systems whose attribute names are known. */
import { auth0 } from './auth0'
import { cognito } from './cognito'
import { clerk, forgeRock, fusionAuth, oneLogin, pingOne, supabase } from './customer-platforms'
import { entra } from './entra'
import { firebase } from './firebase'
import { google } from './google'
import { keycloak } from './keycloak'
import { activeDirectory, ldap } from './ldap'
import type { SystemMeanings } from './meaning'
import { okta } from './okta'
import { authJs, wordPress } from './own-websites'
import { scim, wso2 } from './scim'

export const MEANINGS: readonly SystemMeanings[] = [
  auth0,
  okta,
  entra,
  cognito,
  firebase,
  keycloak,
  ldap,
  activeDirectory,
  google,
  oneLogin,
  pingOne,
  forgeRock,
  wso2,
  fusionAuth,
  supabase,
  clerk,
  authJs,
  wordPress,
  scim,
]

// Systems that export under the names of another.
const SAME_NAMES: Record<string, string> = { b2c: 'entra' }

export function systemMeanings(system: string): SystemMeanings | undefined {
  const id = system.toLowerCase()
  return MEANINGS.find((meanings) => meanings.system === (SAME_NAMES[id] ?? id))
}
