import type { BodyOf, ReplyOf } from '@/lib/api/endpoint'
import { ROUTES, type RouteId } from './routes'

type Api = typeof import('@/lib/api/plans') &
  typeof import('@/lib/api/links') &
  typeof import('@/lib/api/handover') &
  typeof import('@/lib/api/together') &
  typeof import('@/lib/api/review') &
  typeof import('@/lib/api/sign-in')

/** Why a call did not work. `status` 0: the server was not reached. Otherwise RFC 9457 problem details. */
export type CallProblem = { status: number; code: string; message: string; retryAfter: number | null }

export type CallResult<T> = { ok: true; reply: T } | { ok: false; problem: CallProblem }

type Input<Id extends RouteId> = {
  params?: Record<string, string>
  query?: Record<string, string>
  signal?: AbortSignal
  keepalive?: boolean
} & (unknown extends BodyOf<Api[Id]> ? { body?: undefined } : { body: BodyOf<Api[Id]> })

/** One request to the API. Every expected failure is a value, never thrown; only an aborted signal rejects. */
export async function call<Id extends RouteId>(id: Id, input: Input<Id>): Promise<CallResult<ReplyOf<Api[Id]>>> {
  const { method, path } = ROUTES[id]
  const { params = {}, query, body, signal, keepalive } = input
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
  const address = query ? `${filled}?${new URLSearchParams(query)}` : filled
  let response: Response
  try {
    response = await fetch(address, {
      method,
      headers: body === undefined ? undefined : { 'content-type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
      credentials: 'same-origin',
      cache: 'no-store',
      signal,
      keepalive,
    })
  } catch (error) {
    if (signal?.aborted) throw error
    return failed(0, 'unreachable', 'The server could not be reached. Check the connection and try again.', null)
  }
  const text = await response.text()
  const value = parse(text)
  if (response.ok) return { ok: true, reply: value as ReplyOf<Api[Id]> }
  const details = value as { code?: string; detail?: string; title?: string } | undefined
  const wait = Number(response.headers.get('retry-after'))
  return failed(
    response.status,
    details?.code ?? 'failed',
    details?.detail ?? details?.title ?? `The server answered with status ${response.status}. Try again in a minute.`,
    Number.isFinite(wait) && wait > 0 ? wait : null,
  )
}

function failed(status: number, code: string, message: string, retryAfter: number | null): CallResult<never> {
  return { ok: false, problem: { status, code, message, retryAfter } }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
