import { beginSignIn, finishSignIn, signOut } from '@/lib/api/sign-in'
import type { Env } from '@/lib/server/env'
import { handle, jsonResponse } from '@/lib/server/http/handle'
import { HttpError } from '@/lib/server/http/http-error'
import { digestOf } from '@/lib/server/ids'
import { clearedCookie, sessionCookie } from '@/lib/server/session-cookie'
import { attemptCookie, ownPath, readAttempt } from '@/lib/server/sign-in/attempt-cookie'
import type { Provider } from '@/lib/server/sign-in/provider'
import { signInPerson } from '@/lib/server/sign-in/sign-in-person'

/** What the sign-in page explains. */
type Problem = 'unreachable' | 'expired' | 'declined' | 'failed'

/** The address the provider knows us by: never taken from a request. */
const baseOf = (env: Env) => env.publicUrl ?? `http://localhost:${env.port}`

export const getSignIn = handle(beginSignIn, async ({ server, query, request, https }) => {
  const provider = needProvider(server.provider)
  const to = ownPath(query.get('to'))
  // The answer comes back to one name; begun under another, its cookie would be missing there.
  const base = baseOf(server.env)
  const again = query.has('again')
  if (request.headers.get('host') !== new URL(base).host) {
    return redirect(`${base}/api/v1/sign-in?to=${encodeURIComponent(to)}${again ? '&again' : ''}`)
  }
  // Another site may not sign somebody in behind their back: there the person chooses it on our page.
  if (request.headers.get('sec-fetch-site') === 'cross-site') return redirect(signInPage(to))
  try {
    const { address, attempt } = await provider.begin(`${base}/api/v1/sign-in/callback`, to, again)
    return redirect(address, [attemptCookie(attempt, https)])
  } catch (error) {
    console.error('The sign-in provider could not be reached:', reasonOf(error))
    return redirect(signInPage(to, 'unreachable'))
  }
})

export const getCallback = handle(finishSignIn, async ({ server, query, request, https, visitor, now }) => {
  const provider = needProvider(server.provider)
  const attempt = readAttempt(request.headers.get('cookie'), https)
  const forget = attemptCookie(null, https)
  if (!attempt) return redirect(signInPage('/', 'expired'), [forget])
  const to = ownPath(attempt.to)
  try {
    const identity = await provider.finish(new URL(`${baseOf(server.env)}/api/v1/sign-in/callback?${query}`), attempt)
    const token = await server.db.write((tx) => signInPerson(tx, identity, visitor, now))
    return redirect(to, [forget, sessionCookie(token, https)])
  } catch (error) {
    const problem = query.has('error') ? 'declined' : 'failed'
    console.error('A sign-in did not succeed:', reasonOf(error))
    return redirect(signInPage(to, problem), [forget])
  }
})

export const postSignOut = handle(signOut, async ({ server, body, visitor, https }) => {
  const { person, token } = visitor ?? {}
  await server.db.write((tx) =>
    tx.session.deleteMany({
      where: body.everywhere && person ? { personId: person.id } : { id: digestOf(token ?? '') },
    }),
  )
  const base = baseOf(server.env)
  const end = person && server.provider ? await server.provider.endAddress(`${base}/`).catch(() => null) : null
  return jsonResponse({ to: end ?? '/' }, { 'set-cookie': clearedCookie(https) })
})

function needProvider(provider: Provider | null): Provider {
  if (provider) return provider
  throw new HttpError(404, 'no-sign-in', 'This server has no sign-in. Plans are opened by their links.')
}

function signInPage(to: string, problem?: Problem): string {
  return `/sign-in?${new URLSearchParams({ to, ...(problem ? { problem } : {}) })}`
}

function redirect(location: string, cookies: string[] = []): Response {
  const headers = new Headers({ location, 'cache-control': 'no-store' })
  for (const cookie of cookies) headers.append('set-cookie', cookie)
  return new Response(null, { status: 303, headers })
}

/** A code or the first line; never the answer itself, which holds a code that opens things. */
function reasonOf(error: unknown): string {
  const { code, error: told, message } = error as { code?: string; error?: string; message?: string }
  return told ?? code ?? message?.split('\n')[0] ?? 'unknown'
}
