import { createServer, type IncomingMessage } from 'node:http'
import next from 'next'
import { readEnv, tellProblems } from './env'
import { callerAddress } from './http/caller-address'
import { foreignHost } from './http/same-origin'

/**
 * A small server around Next. It takes the caller's address from the socket or a proxy it was told to trust (what a client
 * says about itself in forwarding headers is dropped), bounds slow requests, and closes in order when asked to stop.
 */
const FORWARDING = [
  'x-planner-address',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-forwarded-port',
  'x-real-ip',
  'forwarded',
]
const GRACE_MS = 5_000
/** All that any address here answers to; TRACE and the like end at the door. */
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PATCH', 'DELETE'])

export async function serve(): Promise<void> {
  const read = readEnv(process.env)
  if ('problems' in read) {
    console.error(tellProblems(read.problems))
    process.exit(1)
  }
  const { port, host, publicUrl, trustedProxies } = read.env
  const app = next({ dev: false, dir: process.cwd(), hostname: host, port, quiet: true })
  await app.prepare()
  const handle = app.getRequestHandler()
  const isHttps = publicUrl?.startsWith('https:') === true
  const server = createServer((request, response) => {
    if (!METHODS.has(request.method ?? '')) {
      response.writeHead(405, { allow: [...METHODS].join(', ') }).end()
      return
    }
    // The API says the same as a problem document; its health checks answer to any name, since probes come by address.
    const refused = request.url?.startsWith('/api/') ? null : foreignHost(read.env, request.headers.host ?? '')
    if (refused) {
      response.writeHead(421, { 'content-type': 'text/plain; charset=utf-8' }).end(`${refused}\n`)
      return
    }
    if (isHttps) response.setHeader('strict-transport-security', 'max-age=31536000')
    trustOnlyTheSocket(request, trustedProxies)
    void handle(request, response)
  })
  server.requestTimeout = 60_000
  server.headersTimeout = 15_000
  server.once('error', (error: NodeJS.ErrnoException) => {
    console.error(
      error.code === 'EADDRINUSE'
        ? `Port ${port} is taken. Stop the other program, or choose another: PORT=3001 npm start`
        : `The server could not listen on ${host}:${port}: ${error.message}`,
    )
    process.exit(1)
  })
  server.listen(port, host, () => console.log(`Ready: ${publicUrl ?? `http://localhost:${port}`}`))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop(server))
}

function trustOnlyTheSocket(request: IncomingMessage, proxies: ReadonlySet<string>): void {
  const forwarded = request.headers['x-forwarded-for']
  const address = callerAddress(request.socket.remoteAddress, String(forwarded ?? ''), proxies)
  for (const name of FORWARDING) delete request.headers[name]
  request.headers['x-planner-address'] = address
  if (request.headers.host) request.headers['x-forwarded-host'] = request.headers.host
}

function stop(server: ReturnType<typeof createServer>): void {
  server.close(() => process.exit(0))
  server.closeIdleConnections()
  // A connection whose last reply was on its way just now is idle a moment later.
  setInterval(() => server.closeIdleConnections(), 100).unref()
  setTimeout(() => process.exit(0), GRACE_MS).unref()
}

await serve()
