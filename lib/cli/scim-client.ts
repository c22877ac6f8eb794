/** Everything a client does to the outside, so that a test can stand in for the network and the clock. */
export type ScimPorts = {
  fetch: typeof fetch
  sleep(ms: number): Promise<void>
  now(): number
  /** One line for the person who waits. */
  tell(line: string): void
}

export type ScimAnswer = { status: number; body: unknown }

const TRIES = 6
const FIRST_WAIT = 1000
const LONGEST_WAIT = 120_000
const TIMEOUT = 120_000

/**
 * Calls a SCIM service within a number of requests a minute. What may pass by itself is tried again after the time the
 * service names, else after 1, 2, 4 ... seconds: 429 and 503 always, since nothing was done; 502, 504 and a lost connection
 * for questions only, because a write may have been done. Null when there was no answer.
 */
export class ScimClient {
  private next = 0

  constructor(
    private readonly base: URL,
    private readonly token: string | null,
    private readonly ports: ScimPorts,
  ) {}

  async call(
    method: 'GET' | 'POST',
    path: string,
    { body, perMinute }: { body?: string; perMinute: number },
  ): Promise<ScimAnswer | null> {
    for (let attempt = 0; ; attempt++) {
      await this.turn(perMinute)
      const answer = await this.once(method, path, body)
      const didNothing = answer !== null && (answer.status === 429 || answer.status === 503)
      const isLost = answer === null || answer.status === 502 || answer.status === 504
      const mayRepeat = didNothing || (isLost && method === 'GET')
      if (!mayRepeat || attempt === TRIES - 1) return isLost ? null : answer
      const why = answer ? `The service answered ${answer.status}` : 'The service did not answer'
      await this.pause(attempt, answer?.retryAfter ?? null, why)
    }
  }

  /** Waits before another try; longer each time unless the service names a time. */
  async pause(attempt: number, retryAfter: number | null, why: string): Promise<void> {
    const wait = Math.min(LONGEST_WAIT, retryAfter ?? FIRST_WAIT * 2 ** attempt)
    this.ports.tell(`${why}; trying again in ${Math.ceil(wait / 1000)} s.`)
    await this.ports.sleep(wait)
  }

  private async turn(perMinute: number): Promise<void> {
    const { ports } = this
    const wait = this.next - ports.now()
    if (wait > 0) await ports.sleep(wait)
    this.next = ports.now() + 60_000 / perMinute
  }

  private async once(
    method: string,
    path: string,
    body: string | undefined,
  ): Promise<(ScimAnswer & { retryAfter: number | null }) | null> {
    try {
      const response = await this.ports.fetch(`${this.base.href.replace(/\/$/, '')}${path}`, {
        method,
        body,
        // A token must not follow to wherever an answer points.
        redirect: 'error',
        signal: AbortSignal.timeout(TIMEOUT),
        headers: {
          accept: 'application/scim+json, application/json',
          ...(body === undefined ? {} : { 'content-type': 'application/scim+json' }),
          ...(this.token === null ? {} : { authorization: `Bearer ${this.token}` }),
        },
      })
      const seconds = Number(response.headers.get('retry-after') ?? Number.NaN)
      const text = await response.text()
      return {
        status: response.status,
        body: parsed(text),
        retryAfter: Number.isFinite(seconds) ? seconds * 1000 : null,
      }
    } catch {
      return null
    }
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])

/** The address of a SCIM service, or what is wrong with it: a token goes over https only, except to this machine. */
export function readScimUrl(text: string): URL | string {
  if (!URL.canParse(text))
    return `"${text}" is no address. Name the SCIM service, such as https://api.asgardeo.io/t/ORG/scim2.`
  const url = new URL(text)
  const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.has(url.hostname))
  if (!isSafe) return 'The SCIM service has to be called over https.'
  if (url.username !== '' || url.password !== '') return 'Put the token into SCIM_TOKEN, not into the address.'
  return url
}
