import * as z from 'zod'
import type { Attempt } from './provider'

const SECONDS = 600
const shape = z.strictObject({ state: z.string(), nonce: z.string(), verifier: z.string(), to: z.string() })

const nameOf = (https: boolean) => (https ? '__Host-planner-sign-in' : 'planner-sign-in')

/** Lax, not Strict: the provider sends the browser back from another site. */
export function attemptCookie(attempt: Attempt | null, https: boolean): string {
  const value = attempt ? Buffer.from(JSON.stringify(attempt)).toString('base64url') : ''
  const age = attempt ? SECONDS : 0
  return `${nameOf(https)}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${age}${https ? '; Secure' : ''}`
}

/** The attempt this browser began; null when it began none, or too long ago. */
export function readAttempt(cookies: string | null, https: boolean): Attempt | null {
  const prefix = `${nameOf(https)}=`
  const found = cookies?.split(';').find((part) => part.trim().startsWith(prefix))
  if (!found) return null
  try {
    const text = Buffer.from(found.trim().slice(prefix.length), 'base64url').toString('utf8')
    return shape.parse(JSON.parse(text))
  } catch {
    return null
  }
}

/** A path of this server to go back to; anything else becomes the start page. */
export function ownPath(wanted: string | null): string {
  return wanted && /^\/(?![/\\])[\w\-./?=&%]{0,500}$/.test(wanted) ? wanted : '/'
}
