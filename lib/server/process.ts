import type { Database } from './db/database'
import { openDatabase } from './db/open'
import { type Env, readEnv, tellProblems } from './env'
import { createRateLimiter, type RateLimiter } from './http/rate-limiter'
import { randomId } from './ids'
import { createJudgedMemory, type JudgedMemory } from './judged-memory'
import { openChannel } from './live/channel'
import type { Message } from './live/message'
import { createPlanEvents, type PlanEvents } from './live/plan-events'
import { createPrinter, type Printer } from './printing/printer'
import { createProvider, type Provider } from './sign-in/provider'

/**
 * What exists once per process. Next gives pages, route handlers and the boot hook separate copies of a module, so a
 * module-level variable would exist three times: two writers would block each other, a limit would count a third.
 */
export type Process = {
  id: string
  /** The id the boot hook saw; equal to `id` when there really is one process. */
  bootedAs: string | null
  env: Env
  db: Database
  rates: RateLimiter
  /** Rings for open live streams. */
  events: PlanEvents
  /** Null while sign-in is off. */
  provider: Provider | null
  judged: JudgedMemory
  /** Makes documents beside the work of the server. */
  printer: Printer
}

const KEY = Symbol.for('asgardeo-migration-planner.process')
const shared = globalThis as { [KEY]?: Promise<Process> }

/** The process's parts, made on the first call from anywhere. Rejects when the settings or the database do not allow a start. */
export function theProcess(): Promise<Process> {
  shared[KEY] ??= create()
  return shared[KEY]
}

async function create(): Promise<Process> {
  const read = readEnv(process.env)
  if ('problems' in read) throw new Error(tellProblems(read.problems))
  const { env } = read
  const db = await openDatabase(env)
  const id = randomId()
  const events = openEvents(env, id)
  // A server waits for open answers before it stops, and a live stream would never end by itself.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => events.close())
  const provider = env.signIn && createProvider(env.signIn)
  const rates = createRateLimiter()
  const [judged, printer] = [createJudgedMemory(), createPrinter()]
  return { id, bootedAs: null, env, db, rates, events, provider, judged, printer }
}

const REPEAT_MS = 10_000

/** Several processes may serve one PostgreSQL: they tell each other what changed and who is there. */
function openEvents(env: Env, from: string): PlanEvents {
  if (env.database.provider !== 'postgresql') return createPlanEvents()
  const heard = { message: (message: Message) => events.hear(message), reopened: () => events.catchUp() }
  const channel = openChannel(env.database.url, heard)
  const events = createPlanEvents({ from, send: channel.send, isOpen: channel.isOpen })
  setInterval(() => events.repeat(), REPEAT_MS).unref()
  return events
}
