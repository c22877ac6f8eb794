import { endSession, mySessions } from '@/lib/api/sign-in'
import { handle } from '@/lib/server/http/handle'
import { HttpError } from '@/lib/server/http/http-error'
import { endOwnSession, sessionsOf } from '@/lib/server/my-sessions'

export const getMySessions = handle(mySessions, async ({ server, visitor, now }) => ({
  sessions: await sessionsOf(server.db, visitor, server.env.lifetimes, now),
}))

export const deleteMySession = handle(endSession, async ({ server, visitor, params }) => {
  const sessionId = params.sessionId ?? ''
  if (await endOwnSession(server.db, visitor, sessionId)) return { sessionId }
  throw new HttpError(404, 'no-session', 'This browser is signed out already.')
})
