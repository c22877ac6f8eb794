import { auth0 } from './auth0'
import { authjs } from './authjs'
import { b2c } from './b2c'
import { clerk } from './clerk'
import { cognito } from './cognito'
import { entra } from './entra'
import { firebase } from './firebase'
import { forgerock } from './forgerock'
import { fusionauth } from './fusionauth'
import { generic } from './generic'
import { google } from './google'
import { keycloak } from './keycloak'
import { ldap } from './ldap'
import { okta } from './okta'
import { onelogin } from './onelogin'
import { ping } from './ping'
import { scim } from './scim'
import { supabase } from './supabase'
import type { System } from './system'
import { wordpress } from './wordpress'
import { wso2Is } from './wso2-is'

/** Every legacy system, in the order in which people are asked. */
export const SYSTEMS: System[] = [
  auth0,
  okta,
  entra,
  b2c,
  cognito,
  keycloak,
  firebase,
  ldap,
  ping,
  onelogin,
  forgerock,
  fusionauth,
  clerk,
  supabase,
  authjs,
  wordpress,
  google,
  wso2Is,
  scim,
  generic,
]

/** What a file is when nothing else is recognised. */
export const GENERIC = generic

/** The system with this id, or the one that reads its exports; the generic one for an id nobody knows. */
export function systemById(id: string): System {
  // Plans tell Active Directory from other directories; their exports are read alike.
  return SYSTEMS.find((system) => system.id === (id === 'ad' ? 'ldap' : id)) ?? GENERIC
}
