import * as oidc from 'openid-client'
import type { SignInSettings } from './settings'

/** Who the provider says somebody is, and when it last had them prove it; null where it does not say. */
export type Identity = {
  issuer: string
  subject: string
  name: string
  email: string
  groups: string[]
  provenAt: Date | null
}

/** What ties the provider's answer to the browser that asked. Kept in a cookie of that browser only. */
export type Attempt = { state: string; nonce: string; verifier: string; to: string }

export type Provider = {
  /**
   * Where to send the browser; `again` has the person prove who they are also when the provider knows them still. Rejects
   * when the provider cannot be reached.
   */
  begin(redirectUri: string, to: string, again: boolean): Promise<{ address: string; attempt: Attempt }>
  /** Reads the provider's answer; rejects when it is no answer to this attempt. */
  finish(answer: URL, attempt: Attempt): Promise<Identity>
  /** Where to end the provider's own session; null when it offers no such page. */
  endAddress(back: string): Promise<string | null>
}

const LONGEST = 100
const MOST_GROUPS = 200
const TIMEOUT_SECONDS = 10
/** Of the years that both databases know. */
const LAST_SECOND = 253_402_300_800

export function createProvider(settings: SignInSettings): Provider {
  let found: Promise<oidc.Configuration> | null = null
  /** The provider's own description, read on first use, and again after it could not be read. */
  const configuration = () => {
    found ??= discover(settings).catch((error) => {
      found = null
      throw error
    })
    return found
  }

  async function begin(redirectUri: string, to: string, again: boolean) {
    const config = await configuration()
    const attempt = {
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
      verifier: oidc.randomPKCECodeVerifier(),
      to,
    }
    const address = oidc.buildAuthorizationUrl(config, {
      redirect_uri: redirectUri,
      scope: settings.scope,
      state: attempt.state,
      nonce: attempt.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(attempt.verifier),
      code_challenge_method: 'S256',
      // Where an age is asked for, the answer has to say when that was.
      ...(again ? { prompt: 'login', max_age: '600' } : {}),
    })
    return { address: address.href, attempt }
  }

  async function finish(answer: URL, attempt: Attempt): Promise<Identity> {
    const config = await configuration()
    const tokens = await oidc.authorizationCodeGrant(config, answer, {
      pkceCodeVerifier: attempt.verifier,
      expectedState: attempt.state,
      expectedNonce: attempt.nonce,
      idTokenExpected: true,
    })
    const claims = tokens.claims()
    if (!claims) throw new Error('The provider sent no ID token.')
    // Some providers put names and groups into the ID token, others answer them at the user info address only.
    const isWhole = claims.name !== undefined && (settings.groupRoles.size === 0 || claims[settings.groupsClaim])
    const asks = !isWhole && config.serverMetadata().userinfo_endpoint !== undefined
    const more = asks ? await oidc.fetchUserInfo(config, tokens.access_token, claims.sub) : {}
    return identityOf({ ...more, ...claims }, settings)
  }

  async function endAddress(back: string): Promise<string | null> {
    const config = await configuration()
    if (!config.serverMetadata().end_session_endpoint) return null
    return oidc.buildEndSessionUrl(config, { post_logout_redirect_uri: back }).href
  }
  return { begin, finish, endAddress }
}

async function discover({ issuer, clientId, clientSecret }: SignInSettings): Promise<oidc.Configuration> {
  const isLocal = issuer.startsWith('http:')
  const config = await oidc.discovery(
    new URL(issuer),
    clientId,
    undefined,
    clientSecret === null ? oidc.None() : oidc.ClientSecretPost(clientSecret),
    { timeout: TIMEOUT_SECONDS, execute: isLocal ? [oidc.allowInsecureRequests] : [] },
  )
  // The signature of the ID token is checked too, although it came straight from the provider.
  oidc.enableNonRepudiationChecks(config)
  return config
}

function identityOf(claims: Record<string, unknown>, settings: SignInSettings): Identity {
  const text = (value: unknown) =>
    typeof value === 'string' ? value.replaceAll('\0', '').trim().slice(0, LONGEST) : ''
  const whole = `${text(claims.given_name)} ${text(claims.family_name)}`.trim()
  const email = text(claims.email)
  const groups = claims[settings.groupsClaim]
  const proven = claims.auth_time
  return {
    issuer: String(claims.iss),
    subject: String(claims.sub),
    name: text(claims.name) || whole || text(claims.preferred_username) || email || 'Somebody signed in',
    email,
    groups: (Array.isArray(groups) ? groups : [groups])
      .filter((group): group is string => typeof group === 'string')
      .slice(0, MOST_GROUPS),
    provenAt: typeof proven === 'number' && proven > 0 && proven < LAST_SECOND ? new Date(proven * 1000) : null,
  }
}
