import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Endpoint } from '@/lib/api/endpoint'
import { samplePlan } from '@/lib/plan/sample/sample-plan'
import { createPlan } from '@/lib/server/create-plan'
import { type Process, theProcess } from '@/lib/server/process'
import { startPostgres } from '@/scripts/postgres.mjs'

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>
type Init = {
  params?: Record<string, string>
  body?: string | Uint8Array
  cookie?: string
  query?: string
  bearer?: string
  /** Beside what a page says: the header of a proxy's own password. */
  authorization?: string
}

const ORIGIN = 'http://localhost:3000'

export type InProcess = {
  server: Process
  /** Calls the real handler of an endpoint as a page of this server would, or as a script with a token. */
  ask(endpoint: Endpoint, init?: Init): Promise<Response>
  dispose(): Promise<void>
}

/** The app's route handlers without Next and without a socket, on a SQLite file of their own, or the database at `url`. One for each test file. */
export async function startInProcess({
  folder = mkdtempSync(path.join(tmpdir(), 'planner-in-process-')),
  url,
}: {
  folder?: string
  url?: string
} = {}): Promise<InProcess> {
  process.env.DATABASE_URL = url ?? `file:${path.join(folder, 'planner.db')}`
  const server = await theProcess()
  // Limits have tests of their own; here thousands of requests come from one address.
  server.rates = { allows: () => true }
  const handlers = new Map<string, Handler>()

  async function handlerOf({ id, method, path: address }: Endpoint): Promise<Handler> {
    const known = handlers.get(id)
    if (known) return known
    const file = path.resolve(`app${address.replace(/\{(\w+)\}/g, '[$1]')}/route.ts`)
    const handler = (await import(file))[method] as Handler
    handlers.set(id, handler)
    return handler
  }

  async function ask(
    endpoint: Endpoint,
    { params = {}, body, cookie, query = '', bearer, authorization }: Init = {},
  ): Promise<Response> {
    const handler = await handlerOf(endpoint)
    // A script says no more than its token; a page of this server says where it comes from.
    const page = { origin: ORIGIN, 'sec-fetch-site': 'same-origin' }
    const headers = new Headers({ host: 'localhost:3000', ...(bearer ? { authorization: `Bearer ${bearer}` } : page) })
    if (body !== undefined) headers.set('content-type', 'application/json')
    if (cookie) headers.set('cookie', cookie)
    if (authorization) headers.set('authorization', authorization)
    const request = new Request(`${ORIGIN}/${query}`, {
      method: endpoint.method,
      headers,
      body: body as BodyInit | undefined,
    })
    return handler(request, { params: Promise.resolve(Object.keys(params).length > 0 ? params : (undefined as never)) })
  }

  return {
    server,
    ask,
    dispose: async () => {
      await server.db.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The same on a PostgreSQL of its own. */
export async function startOnPostgresql(): Promise<InProcess> {
  const postgres = await startPostgres()
  const app = await startInProcess({ url: postgres.url })
  return { ...app, dispose: () => app.dispose().then(() => postgres.stop()) }
}

/** An app with the sample plan in it, and the cookie of its owner. */
export async function startWithSample(open: () => Promise<InProcess> = startInProcess): Promise<{
  app: InProcess
  planId: string
  cookie: string
  ownerLink: string
}> {
  const app = await open()
  const { planId, token, ownerLink } = await createPlan(app.server, samplePlan(), null, new Date())
  return { app, planId, cookie: `planner=${token}`, ownerLink }
}
