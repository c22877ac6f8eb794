import fc from 'fast-check'
import { expect, test } from 'vitest'
import { attemptCookie, ownPath, readAttempt } from './attempt-cookie'

const attempt = { state: 's', nonce: 'n', verifier: 'v', to: '/plans/abc' }

test('an attempt comes back from its own cookie, and from nothing else', () => {
  for (const https of [true, false]) {
    const cookie = attemptCookie(attempt, https)
    expect(cookie).toMatch(/HttpOnly; SameSite=Lax; Max-Age=600/)
    expect(readAttempt(`theme=dark; ${cookie.split(';')[0]}`, https)).toEqual(attempt)
    expect(readAttempt(cookie.split(';')[0] ?? '', !https)).toBeNull()
  }
  for (const other of [null, '', 'planner-sign-in=', 'planner-sign-in=e30', 'planner-sign-in=%']) {
    expect(readAttempt(other, false)).toBeNull()
  }
})

test('the way back stays on this server, whatever is asked for', () => {
  expect(ownPath('/plans/abc/legal?x=1')).toBe('/plans/abc/legal?x=1')
  for (const evil of ['//evil.example', '/\\evil.example', 'https://evil.example', '/a:b', '/\t/evil', '', null]) {
    expect(ownPath(evil)).toBe('/')
  }
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(new URL(ownPath(text), 'https://own.example').origin).toBe('https://own.example')
    }),
  )
})
