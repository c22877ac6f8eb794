import { expect, test } from 'vitest'
import { isAtLeast, ROLES } from '@/lib/api/role'
import { type Access, requireRole } from './access'
import { HttpError } from './http/http-error'

const access = (role: Access['role'], frozen = false, linkRole = role): Access => ({
  planId: 'p',
  role,
  linkRole,
  frozen,
  name: 'Ada',
  verified: false,
  sessionId: 's',
  scope: null,
})

const statusOf = (work: () => unknown): number => {
  try {
    work()
    return 200
  } catch (error) {
    if (error instanceof HttpError) return error.status
    throw error
  }
}

test('each role may do what is asked of it and of the weaker ones, and nothing more', () => {
  for (const role of ROLES) {
    for (const needed of ROLES) {
      expect(
        statusOf(() => requireRole(access(role), needed)),
        `${role} for ${needed}`,
      ).toBe(isAtLeast(role, needed) ? 200 : 403)
    }
  }
})

test('without access a plan looks as if it were not there', () => {
  for (const needed of ROLES) expect(statusOf(() => requireRole(null, needed))).toBe(404)
})

test('in a frozen plan an editor is told so, and a viewer is not promised more than before', () => {
  expect(statusOf(() => requireRole(access('viewer', true, 'editor'), 'editor'))).toBe(423)
  expect(statusOf(() => requireRole(access('viewer', true, 'viewer'), 'editor'))).toBe(403)
})
