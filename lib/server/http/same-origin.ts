import type { Env } from '@/lib/server/env'
import { HttpError } from './http-error'

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])

/** The scheme people use to reach us: https only when PUBLIC_URL says so for this host. */
export function isHttps(env: Env, host: string): boolean {
  return env.publicUrl?.startsWith('https:') === true && new URL(env.publicUrl).host === host
}

/**
 * What to say to a request under a host name that is none of ours, or null. A page on a stranger's name that resolves to
 * 127.0.0.1 (DNS rebinding) is refused; a server opened to the network by HOST alone cannot know its names and accepts any.
 */
export function foreignHost(env: Pick<Env, 'publicUrl' | 'host'>, host: string): string | null {
  const name = host.replace(/:\d+$/, '')
  if (LOOPBACK.has(name)) return null
  if (env.publicUrl !== null && new URL(env.publicUrl).host === host) return null
  if (env.publicUrl === null && env.host !== '127.0.0.1') return null
  return `This server does not answer to the name ${name}. Set PUBLIC_URL to the address people use.`
}

export function refuseForeignHost(env: Env, host: string): void {
  const refused = foreignHost(env, host)
  if (refused) throw new HttpError(421, 'unknown-host', refused)
}

/**
 * Refuses requests that another site made the browser send. Browsers send Sec-Fetch-Site on trustworthy origins and
 * Origin with every state-changing request; a caller that sends neither is not a browser page of ours.
 */
export function refuseCrossSite(env: Env, headers: Headers, host: string): void {
  const site = headers.get('sec-fetch-site')
  const origin = headers.get('origin')
  const own = `${isHttps(env, host) ? 'https' : 'http'}://${host}`
  const siteFits = site === null || site === 'same-origin'
  const originFits = origin === null || origin === own
  if (siteFits && originFits && (site !== null || origin !== null)) return
  throw new HttpError(
    403,
    'cross-site',
    'This request did not come from a page of this server, so nothing was changed.',
  )
}
