import { liveEvents } from '@/lib/api/plans'
import { handle } from '@/lib/server/http/handle'
import { HttpError } from '@/lib/server/http/http-error'
import { revisionAfter } from '@/lib/server/http/revision-after'
import { openPlanStream } from '@/lib/server/live/plan-stream'

const PLACE = /^[a-z]{0,20}$/

/** A caller that does not ask for an event stream gets what happened so far, and the answer ends. */
export const getEvents = handle(liveEvents, async ({ server, access, token, query, request }) => {
  const after = revisionAfter(request.headers.get('last-event-id') ?? query.get('after'))
  const place = query.get('at') ?? ''
  const stream = openPlanStream(server, {
    access,
    token,
    after,
    at: PLACE.test(place) ? place : '',
    once: !(request.headers.get('accept') ?? '').includes('text/event-stream'),
    signal: request.signal,
  })
  if (!stream) {
    throw new HttpError(429, 'too-many', 'This browser has the plan open too often. Close some tabs and try again.', {
      'retry-after': '10',
    })
  }
  return new Response(stream, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      // `no-transform` keeps proxies, and Next itself, from holding events back to compress them.
      'cache-control': 'private, no-store, no-transform',
      'x-accel-buffering': 'no',
    },
  })
})
