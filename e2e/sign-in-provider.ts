import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'

/** People the provider knows; `sub` is not the name they type, as at real providers. */
const PEOPLE: Record<string, { sub: string; name: string; email: string; groups: string[] }> = {
  ada: { sub: 'u-4711', name: 'Ada Quill', email: 'ada@alder.example', groups: ['Migration team'] },
  bo: { sub: 'u-4712', name: 'Bo Lind', email: 'bo@alder.example', groups: ['Auditors', 'Everybody'] },
}

/** A real OpenID Connect provider on loopback, with a form for the name and nothing else of its own. */
export async function startProvider(
  callback: string,
  back: string,
): Promise<{ issuer: string; stop(): Promise<void> }> {
  const listener = createServer()
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve))
  const issuer = `http://localhost:${(listener.address() as AddressInfo).port}`
  const provider: Provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'planner',
        client_secret: 'a secret of the test only',
        token_endpoint_auth_method: 'client_secret_post',
        redirect_uris: [callback],
        post_logout_redirect_uris: [back],
      },
    ],
    cookies: { keys: ['test'] },
    scopes: ['openid', 'profile', 'email', 'groups'],
    claims: { openid: ['sub'], profile: ['name'], email: ['email'], groups: ['groups'] },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, interaction) => `/login/${interaction.uid}` },
    findAccount: (_, id) => {
      const { groups, ...person } = Object.values(PEOPLE).find(({ sub }) => sub === id) ?? { sub: id, groups: [] }
      return { accountId: id, claims: () => ({ ...person, groups }) }
    },
    // Nobody is asked for consent: the application belongs to the same organisation.
    loadExistingGrant: async ({ oidc }) => {
      const grant = new provider.Grant({ clientId: oidc.client?.clientId, accountId: oidc.session?.accountId })
      grant.addOIDCScope('openid profile email groups')
      await grant.save()
      return grant
    },
  })
  const answer = provider.callback()
  listener.on('request', async (request, response) => {
    const url = new URL(request.url ?? '/', issuer)
    if (!url.pathname.startsWith('/login/')) return answer(request, response)
    const person = PEOPLE[url.searchParams.get('name') ?? '']
    if (person) return provider.interactionFinished(request, response, { login: { accountId: person.sub } })
    if (url.searchParams.has('name')) {
      const refused = { error: 'access_denied', error_description: 'unknown' }
      return provider.interactionFinished(request, response, refused)
    }
    response.setHeader('content-type', 'text/html')
    response.end(
      '<!doctype html><title>Provider</title><form><label>Name <input name="name"></label><button>Go on</button></form>',
    )
  })
  return {
    issuer,
    stop: () =>
      new Promise((resolve) => {
        listener.closeAllConnections()
        listener.close(() => resolve())
      }),
  }
}
