import * as z from 'zod'
import { endpoint } from './endpoint'

const KB = 1024

/** Sends the browser to the sign-in provider; `?to=` names the page to come back to. */
export const beginSignIn = endpoint({
  id: 'beginSignIn',
  says: 'Sends the browser to the sign-in provider.',
  query: {
    to: { says: 'Page of this server to come back to' },
    again: { says: 'Present: the person proves anew who they are, as some endpoints ask' },
  },
  gives: { status: 303, says: 'To the provider, or to the sign-in page with the reason why not.' },
  method: 'GET',
  path: '/api/v1/sign-in',
  role: 'anyone',
  beforeSignIn: true,
  limits: { bytes: 0, perMinute: 30 },
})

/** The provider sends the browser here. */
export const finishSignIn = endpoint({
  id: 'finishSignIn',
  says: 'Takes the provider’s answer and sends the browser on.',
  gives: { status: 303, says: 'To the page that was asked for, or to the sign-in page with the reason why not.' },
  method: 'GET',
  path: '/api/v1/sign-in/callback',
  role: 'anyone',
  beforeSignIn: true,
  limits: { bytes: 0, perMinute: 30 },
})

/** Ends this browser's session, or all sessions of the person. `to` is where the provider's own session ends. */
export const signOut = endpoint({
  id: 'signOut',
  says: 'Ends this browser’s session, or all sessions of the person.',
  method: 'POST',
  path: '/api/v1/sign-out',
  role: 'anyone',
  beforeSignIn: true,
  body: z.strictObject({ everywhere: z.boolean() }),
  reply: z.strictObject({ to: z.string() }),
  limits: { bytes: KB, perMinute: 30 },
})

/** Everything this browser, or the person signed in with it, typed into plans; as a file. */
export const myData = endpoint({
  id: 'myData',
  says: 'Everything this browser, or the person signed in with it, typed into plans.',
  gives: { status: 200, type: 'application/json', says: 'A file of JSON.' },
  method: 'GET',
  path: '/api/v1/my-data',
  role: 'anyone',
  limits: { bytes: 0, perMinute: 10 },
})

/** One browser of the person signed in. */
const ownSession = z.strictObject({
  sessionId: z.string(),
  createdAt: z.string(),
  lastSeenAt: z.string(),
  isThis: z.boolean(),
})
export type OwnSession = z.infer<typeof ownSession>

/** The browsers a person is signed in with; a browser that nobody signed in with is told of itself alone. */
export const mySessions = endpoint({
  id: 'mySessions',
  says: 'The browsers the caller is signed in with.',
  method: 'GET',
  path: '/api/v1/my-sessions',
  role: 'anyone',
  reply: z.strictObject({ sessions: z.array(ownSession) }),
  limits: { bytes: 0, perMinute: 60 },
})

/** Signs one of the caller's browsers out. */
export const endSession = endpoint({
  id: 'endSession',
  says: 'Signs one of the caller’s browsers out.',
  method: 'DELETE',
  path: '/api/v1/my-sessions/{sessionId}',
  role: 'anyone',
  reply: z.strictObject({ sessionId: z.string() }),
  limits: { bytes: 0, perMinute: 60 },
})
