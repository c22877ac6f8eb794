import { tabOf } from '@/lib/core/plan/operation-id'
import { type Access, findAccess } from '@/lib/server/access'
import { tellFailure } from '@/lib/server/http/tell-failure'
import type { Process } from '@/lib/server/process'
import { changeWithin, presenceWithin } from './news-within'

const TICK_MS = 500
/** Every so often the right to listen is checked anew, and the line is kept warm. */
const CHECK_MS = 10_000
const PAGE = 200

type Listener = {
  access: Access
  token: string | undefined
  /** The last revision the browser knows. */
  after: number
  at: string
  /** Ends with the answer to the first look, for callers that do not stream. */
  once: boolean
  signal: AbortSignal
}

/**
 * Server-sent events of one plan: `change` for each entry of the Change log (its id is the revision, so a browser that
 * lost the line goes on where it was), `presence` when others come, go or move, `ended` when the right to listen is
 * gone. The bell of `PlanEvents` rings at once, also for changes in other processes on the same PostgreSQL; while the line
 * between them is down, the plan's revision is read twice a second instead.
 *
 * @returns null when this session holds too many streams.
 */
export function openPlanStream(server: Process, listener: Listener): ReadableStream<Uint8Array> | null {
  const { access, token, at, once, signal } = listener
  const { planId, sessionId, name } = access
  const encoder = new TextEncoder()
  let out: ReadableStreamDefaultController<Uint8Array> | null = null
  let sent = listener.after
  let company = once ? '[]' : ''
  let checkedAt = 0
  let busy = false
  let again = false

  const leave = server.events.join({ planId, sessionId, name, at, wake: () => void look(), close: end })
  if (!leave) return null
  const timer = setInterval(() => void tick(), TICK_MS)
  signal.addEventListener('abort', end, { once: true })
  // A browser that moved on while its right was looked up would else stay in the plan for ever: it aborts once, and has.
  if (signal.aborted) end()

  function write(text: string): void {
    try {
      out?.enqueue(encoder.encode(text))
    } catch {
      end()
    }
  }
  function say(event: string, data: unknown, id?: number): void {
    write(`${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
  }
  function end(): void {
    clearInterval(timer)
    leave?.()
    const closing = out
    out = null
    try {
      closing?.close()
    } catch {
      // The browser closed it first.
    }
  }

  async function tick(): Promise<void> {
    if (Date.now() - checkedAt >= CHECK_MS) {
      write(': here\n\n')
      return look()
    }
    if (server.db.provider !== 'postgresql' || server.events.hearsOthers() || busy) return
    // A database that does not answer is met in the look, which ends the stream; the browser comes back.
    const asked = server.db.read.plan.findUnique({ where: { id: planId }, select: { revision: true } })
    const plan = await asked.catch(() => null)
    if (plan?.revision !== sent) return look()
  }

  /** One look at a time; a ring during a look means one more. */
  async function look(): Promise<void> {
    if (busy) {
      again = true
      return
    }
    busy = true
    try {
      do {
        again = false
        await tell()
      } while (again && out)
    } catch (error) {
      console.error('A live stream failed:', tellFailure(error))
      end()
    } finally {
      busy = false
    }
  }

  async function tell(): Promise<void> {
    if (!out) return
    const now = new Date()
    checkedAt = now.getTime()
    const may = await findAccess(server, token, planId, now)
    if (!may) {
      say('ended', {})
      return end()
    }
    const rows = await server.db.read.change.findMany({
      where: { planId, revision: { gt: sent } },
      orderBy: { revision: 'asc' },
      take: PAGE,
      select: { revision: true, step: true, by: true, at: true, opId: true },
    })
    for (const { revision, step, by, at, opId } of rows) {
      sent = revision
      const news = { revision, step, by, at: at.toISOString(), tab: tabOf(opId) }
      say('change', changeWithin(may.scope, news), revision)
    }
    const others = JSON.stringify(presenceWithin(may.scope, server.events.others(planId, sessionId)))
    if (others !== company) {
      company = others
      say('presence', { others: JSON.parse(others) })
    }
    if (rows.length === PAGE) again = true
    if (once) end()
  }

  return new ReadableStream({
    start(controller) {
      if (signal.aborted) return controller.close()
      out = controller
      write('retry: 1000\n\n')
      void look()
    },
    cancel: end,
  })
}
