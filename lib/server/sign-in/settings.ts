import { ROLES, type Role } from '@/lib/api/role'

/** Sign-in at the organisation's own OpenID Connect provider. */
export type SignInSettings = {
  /** Without it nothing but signing in is possible. */
  required: boolean
  issuer: string
  clientId: string
  /** Null for a client without a secret: PKCE alone then binds the answer to the question. */
  clientSecret: string | null
  scope: string
  groupsClaim: string
  /** What members of a group may do with every plan on this server. */
  groupRoles: ReadonlyMap<string, Role>
}

type Variables = Record<string, string | undefined>
type Fail = (name: string, problem: string, fix: string) => void

/** The SIGN_IN and OIDC_* variables; null while sign-in is off. */
export function readSignIn(variables: Variables, fail: Fail): SignInSettings | null {
  const mode = variables.SIGN_IN || 'off'
  if (mode === 'off') return null
  if (mode !== 'optional' && mode !== 'required') {
    fail('SIGN_IN', 'is no way to sign in', 'Use off, optional or required.')
    return null
  }
  const issuer = variables.OIDC_ISSUER ?? ''
  if (!isIssuer(issuer)) {
    fail(
      'OIDC_ISSUER',
      'is not the address of a sign-in provider',
      'Use its issuer, like https://api.asgardeo.io/t/YOUR-ORGANIZATION/oauth2/token; http only on this computer.',
    )
  }
  const clientId = variables.OIDC_CLIENT_ID ?? ''
  if (clientId === '') {
    fail('OIDC_CLIENT_ID', 'names no application', 'Register this server at the provider and copy the client id.')
  }
  const scope = variables.OIDC_SCOPE || 'openid profile email'
  if (!scope.split(' ').includes('openid')) fail('OIDC_SCOPE', 'lacks openid', 'Write openid first, then the others.')
  return {
    required: mode === 'required',
    issuer,
    clientId,
    clientSecret: variables.OIDC_CLIENT_SECRET || null,
    scope,
    groupsClaim: variables.OIDC_GROUPS_CLAIM || 'groups',
    groupRoles: readGroupRoles(variables.OIDC_GROUP_ROLES ?? '', fail),
  }
}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])

function isIssuer(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname, search, hash } = new URL(text)
  return (protocol === 'https:' || (protocol === 'http:' && LOOPBACK.has(hostname))) && search === '' && hash === ''
}

/** `Migration team=editor, Auditors=viewer` */
function readGroupRoles(text: string, fail: Fail): Map<string, Role> {
  const roles = new Map<string, Role>()
  for (const pair of text.split(',')) {
    if (pair.trim() === '') continue
    const [group = '', name = '', ...rest] = pair.split('=').map((part) => part.trim())
    const role = ROLES.find((known) => known === name)
    if (group === '' || !role || rest.length > 0) {
      fail(
        'OIDC_GROUP_ROLES',
        'does not say which group has which role',
        `Write GROUP=ROLE, GROUP=ROLE with ${ROLES.join(', ')}.`,
      )
      return new Map()
    }
    roles.set(group, role)
  }
  return roles
}
