import type * as z from 'zod'
import type { StepId } from '@/lib/core/plan/plan'
import type { Role } from './role'

/**
 * One address of the API, declared once. Handlers, the typed client, the role matrix, the CSRF check and the tests read
 * this; a test compares the list with app/api/**\/route.ts.
 */
export type Endpoint<Body extends z.ZodType = z.ZodType, Reply extends z.ZodType = z.ZodType> = {
  id: string
  /** What it is for, in one sentence. */
  says: string
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  /** With `{name}` for parameters. Everything under `/api/v1/plans/{planId}` needs a session of that plan. */
  path: string
  /** The least role that may call it; `anyone` needs no session. */
  role: Role | 'anyone'
  /**
   * How it treats a link to some steps only. `param`, `body`: acts on the one step named there, which must be shown;
   * a step's id: acts on that step; `narrowed`: gives what the link shows. Absent: such links are refused, so that a new
   * endpoint shows nothing it was not made for.
   */
  scope?: 'param' | 'body' | 'narrowed' | StepId
  /** Also for people who have not signed in, where that is required. */
  beforeSignIn?: true
  /** Acts on the session itself, or lives with it: of no use to a script, which has none. */
  needsSession?: true
  /** Cannot be taken back: whoever signed in has to have proved just now who they are. A link's owner holds the proof. */
  needsProof?: true
  /** Strict: unknown keys are refused. Absent on GET and DELETE. */
  body?: Body
  /** What may stand behind the `?`. */
  query?: Record<string, { says: string; needed?: true }>
  /** Strict too: what a reply holds is listed key by key. Absent where `gives` says what comes instead. */
  reply?: Reply
  /** A file, a stream or the way to another page. */
  gives?: { status: 200 | 303; type?: string; says: string }
  limits: {
    /** Largest body accepted. */
    bytes: number
    /** Requests a minute from one session, or from one address where there is none. */
    perMinute: number
  }
}

export function endpoint<B extends z.ZodType, R extends z.ZodType>(definition: Endpoint<B, R>): Endpoint<B, R> {
  return definition
}

export type BodyOf<E> = E extends { body?: infer B } ? (B extends z.ZodType ? z.infer<B> : undefined) : never
export type ReplyOf<E> = E extends { reply?: infer R } ? (R extends z.ZodType ? z.infer<R> : undefined) : never

/**
 * Whether a script may call it with a link as its token. What only the owner may do needs a browser, so that a leaked token
 * can neither make links nor delete a plan.
 */
export function takesToken({ role, needsSession }: Endpoint): boolean {
  return role !== 'anyone' && role !== 'owner' && !needsSession
}
