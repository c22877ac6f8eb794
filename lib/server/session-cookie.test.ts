import { expect, test } from 'vitest'
import { sessionCookie } from './session-cookie'

test('the cookie cannot be read by scripts, and is tied to the host where https allows it', () => {
  expect(sessionCookie('t', true)).toMatch(/^__Host-planner=t; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+; Secure$/)
  expect(sessionCookie('t', false)).toMatch(/^planner=t; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+$/)
})
