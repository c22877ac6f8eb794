import { Client } from 'pg'

type Query = (...args: unknown[]) => unknown

/**
 * A connection that sends a query when the one before it is answered. Inside a transaction Prisma reads several relations
 * at once on one connection; the driver only queues such calls with a warning, and its next major refuses them.
 */
export class OneAtATime extends Client {
  #last: Promise<unknown> = Promise.resolve()

  override query = ((...args: unknown[]) => {
    const send = Client.prototype.query as Query
    // With a callback, or an object that reads its own answer, the caller is the driver's pool, which waits by itself.
    const first = args[0] as { submit?: unknown } | string
    if (typeof args.at(-1) === 'function' || (typeof first === 'object' && first.submit)) return send.apply(this, args)
    const answer = this.#last.then(() => send.apply(this, args))
    this.#last = answer.catch(() => undefined)
    return answer
  }) as Client['query']
}
