import { expect, test } from 'vitest'
import { ENDPOINTS } from '@/lib/api'
import { auditLine } from './audit'
import { isDiskFull, tellFailure } from './tell-failure'

const now = new Date('2026-11-24T10:00:00Z')
const event = { endpoint: 'redeemLink', status: 200, address: '203.0.113.9', who: 'a'.repeat(64), planId: 'p' }

test('doors and keys are noted, and every refusal; saves are not', () => {
  expect(JSON.parse(auditLine(event, now) ?? '')).toEqual({
    audit: 'redeemLink',
    at: '2026-11-24T10:00:00.000Z',
    status: 200,
    address: '203.0.113.9',
    who: 'a'.repeat(12),
    plan: 'p',
  })
  expect(auditLine({ ...event, endpoint: 'saveAnswer' }, now)).toBeNull()
  expect(auditLine({ ...event, endpoint: 'saveAnswer', status: 403 }, now)).not.toBeNull()
  const listed = ENDPOINTS.filter(({ id }) => auditLine({ ...event, endpoint: id }, now))
  expect(listed.length).toBeGreaterThan(10)
})

test('one event is one line, whatever it is made of', () => {
  const line = auditLine({ ...event, address: '1.2.3.4\n{"audit":"forged"}\u2028' }, now) ?? ''
  expect(line.split('\n')).toHaveLength(1)
  expect(JSON.parse(line).audit).toBe('redeemLink')
})

test('an unexpected error is told by kind and place, without what it was given', () => {
  const error = Object.assign(new Error('Invalid value: {"name":"Ada Canary"}'), { code: 'P2002' })
  expect(tellFailure(error)).toMatch(/^Error P2002\n\s+at /)
  expect(tellFailure(error)).not.toContain('Canary')
  expect(tellFailure('Ada Canary')).toBe('string')
})

test('a full disk is known by what SQLite, PostgreSQL and the system say', () => {
  expect(isDiskFull(new Error('x', { cause: new Error('database or disk is full') }))).toBe(true)
  expect(isDiskFull({ code: '53100' })).toBe(true)
  expect(isDiskFull({ code: 'ENOSPC' })).toBe(true)
  expect(isDiskFull(new Error('deadlock'))).toBe(false)
})
