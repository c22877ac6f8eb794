import type * as z from 'zod'
import { type Endpoint, takesToken } from '@/lib/api/endpoint'
import type { Role } from '@/lib/api/role'
import { type Access, accessOf, requireRole } from '@/lib/server/access'
import { bearerAccess } from '@/lib/server/bearer'
import { type Process, theProcess } from '@/lib/server/process'
import { refuseOutOfScope } from '@/lib/server/scope'
import { cookieName } from '@/lib/server/session-cookie'
import { requireProof } from '@/lib/server/sign-in/require-proof'
import type { SignInSettings } from '@/lib/server/sign-in/settings'
import { findVisitor, touchSession, type Visitor } from '@/lib/server/visitor'
import { auditLine } from './audit'
import { HttpError, problemResponse } from './http-error'
import { readJsonBody } from './read-body'
import { isHttps, refuseCrossSite, refuseForeignHost } from './same-origin'
import { isDiskFull, tellFailure } from './tell-failure'

/** What a handler gets: already limited, same-origin, parsed and, for a plan's endpoints, allowed. */
export type Call<Body> = {
  server: Process
  params: Record<string, string>
  query: URLSearchParams
  body: Body
  /** Null only on endpoints for anyone. */
  access: Access | null
  /** Who asks; null for a browser without a session. */
  visitor: Visitor | null
  /** The browser's session token, if it sent one. */
  token: string | undefined
  https: boolean
  now: Date
  request: Request
}

export type PlanCall<Body> = Call<Body> & { access: Access }

type Body<E> = E extends { body?: infer B } ? (B extends z.ZodType ? z.infer<B> : undefined) : undefined
type CallOf<E extends Endpoint> = E['role'] extends 'anyone' ? Call<Body<E>> : PlanCall<Body<E>>

/** Turns an endpoint and its work into a route handler. Everything a request must pass stands here, once, in order. */
export function handle<E extends Endpoint>(endpoint: E, work: (call: CallOf<E>) => Promise<Response | object>) {
  return async (request: Request, context: { params: Promise<Record<string, string>> }): Promise<Response> => {
    const now = new Date()
    const address = request.headers.get('x-planner-address') ?? 'unknown'
    let who: string | null = null
    let planId: string | null = null
    const note = (status: number, code?: string) => {
      const line = auditLine({ endpoint: endpoint.id, status, address, who, planId, code }, now)
      if (line) process.stdout.write(`${line}\n`)
    }
    try {
      const server = await theProcess()
      const host = request.headers.get('host') ?? ''
      refuseForeignHost(server.env, host)
      limit(server, `* ${address}`, ANY_PER_MINUTE, now)
      const bearer = takesToken(endpoint) ? bearerOf(request.headers) : null
      if (endpoint.method !== 'GET' && !isScript(bearer, request.headers)) {
        refuseCrossSite(server.env, request.headers, host)
      }
      const https = isHttps(server.env, host)
      const token = bearer ? undefined : readCookie(request.headers.get('cookie'), cookieName(https))
      // Next has none for an address without any.
      const params = (await context.params) ?? {}
      if (Object.values(params).some((value) => value.includes('\0'))) throw NO_ADDRESS
      const visitor = await findVisitor(server, token, now)
      who = visitor?.holderId ?? null
      if (server.env.signIn && !visitor) refuseUnlessOpen(endpoint, server.env.signIn, token)
      const access = bearer
        ? await accessByToken(server, endpoint, { bearer, address }, params, now)
        : await accessFor(server, endpoint, visitor, params, now)
      planId = access?.planId ?? null
      who ??= access?.sessionId ?? null
      if (access && endpoint.scope !== 'body') refuseOutOfScope(endpoint, access, params.step)
      limit(server, `${endpoint.id} ${access?.sessionId ?? address}`, endpoint.limits.perMinute, now)
      if (endpoint.needsProof) requireProof(visitor, now)
      const body = endpoint.body ? parse(endpoint.body, await readJsonBody(request, endpoint.limits.bytes)) : undefined
      if (access && endpoint.scope === 'body') refuseOutOfScope(endpoint, access, stepNamed(body))
      const query = new URL(request.url).searchParams
      const result = await work({
        server,
        params,
        query,
        body,
        access,
        visitor,
        token,
        https,
        now,
        request,
      } as CallOf<E>)
      if (access && endpoint.method !== 'GET') server.events.changed(access.planId)
      const response = result instanceof Response ? result : jsonResponse(result)
      note(response.status)
      return response
    } catch (error) {
      const known = error instanceof HttpError ? error : isDiskFull(error) ? DISK_FULL : BUG
      note(known.status, known.code)
      if (known.status >= 500) console.error(`${endpoint.id} failed:`, tellFailure(error))
      return problemResponse(known)
    }
  }
}

export function jsonResponse(value: object, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(value), {
    headers: { 'content-type': 'application/json', 'cache-control': 'private, no-store', ...headers },
  })
}

const NO_ADDRESS = new HttpError(404, 'no-address', 'There is nothing at this address.')
const BUG = new HttpError(500, 'bug', 'Something went wrong on the server. Nothing was saved; try again.')
const DISK_FULL = new HttpError(
  507,
  'disk-full',
  "The server's disk is full, so this was not saved. Tell whoever runs it; what you typed is kept on your device.",
  { 'retry-after': '20' },
)

const SIGN_IN_FIRST = new HttpError(401, 'sign-in', 'Sign in first. What you typed is kept on your device.')

/** Where signing in is required nobody gets by; a browser whose sign-in ended is told so, and not that its plan is gone. */
function refuseUnlessOpen(endpoint: Endpoint, signIn: SignInSettings, token: string | undefined): void {
  if (endpoint.beforeSignIn) return
  if (signIn.required || (token && endpoint.role !== 'anyone')) throw SIGN_IN_FIRST
}

/** From one address, whatever is asked: bounds guessing at plans before any access is known. */
const ANY_PER_MINUTE = 6_000

function limit(server: Process, key: string, perMinute: number, now: Date): void {
  if (server.rates.allows(key, perMinute, now.getTime())) return
  throw new HttpError(429, 'too-many', 'Too many requests. Wait a minute and try again; nothing is lost.', {
    'retry-after': '60',
  })
}

/** A script's token. What else stands in that header (the password a reverse proxy asks for) is not for this server. */
function bearerOf(headers: Headers): string | null {
  const header = headers.get('authorization')
  return header !== null && /^bearer\b/i.test(header) ? header : null
}

/** No browser page sends a token without also saying where it comes from; what says so is judged by that. */
function isScript(bearer: string | null, headers: Headers): boolean {
  return bearer !== null && !headers.has('origin') && !headers.has('sec-fetch-site')
}

/** Wrong tokens a minute from one address. */
const WRONG_PER_MINUTE = 30

async function accessByToken(
  server: Process,
  endpoint: Endpoint,
  { bearer, address }: { bearer: string; address: string },
  { planId = '' }: Record<string, string>,
  now: Date,
): Promise<Access> {
  try {
    return requireRole(await bearerAccess(server, bearer, planId, now), endpoint.role as Role)
  } catch (error) {
    if (error instanceof HttpError && error.status === 401) {
      limit(server, `wrong-token ${address}`, WRONG_PER_MINUTE, now)
    }
    throw error
  }
}

async function accessFor(
  server: Process,
  endpoint: Endpoint,
  visitor: Visitor | null,
  params: Record<string, string>,
  now: Date,
) {
  if (endpoint.role === 'anyone') return null
  const found = visitor && (await accessOf(server.db, visitor, params.planId ?? '', now))
  const access = requireRole(found, endpoint.role)
  if (visitor) await touchSession(server.db, visitor, now)
  return access
}

function parse(schema: z.ZodType, value: unknown): unknown {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const issue = result.error.issues[0]
  const where = issue?.path.length ? ` at ${issue.path.join('.')}` : ''
  throw new HttpError(
    400,
    'not-accepted',
    `The request was not accepted${where}: ${issue?.message ?? 'it has another shape'}.`,
  )
}

/** The step a body is about, as endpoints with `scope: 'body'` name it. */
function stepNamed(body: unknown): string | undefined {
  const { step, about } = body as { step?: string; about?: { step: string } }
  return step ?? about?.step
}

function readCookie(header: string | null, name: string): string | undefined {
  for (const part of header?.split(';') ?? []) {
    const [key, value] = part.trim().split('=')
    if (key === name && value && /^[a-z0-9]{20,80}$/.test(value)) return value
  }
  return undefined
}
