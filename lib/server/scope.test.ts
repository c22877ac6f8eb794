import { expect, test } from 'vitest'
import { ENDPOINTS } from '@/lib/api'
import type { StepId } from '@/lib/core/plan/plan'
import type { Scope } from '@/lib/core/plan/scope'
import type { Access } from './access'
import { refuseOutOfScope } from './scope'

const access = (scope: Scope): Access => ({
  planId: 'p',
  role: 'owner',
  linkRole: 'owner',
  frozen: false,
  name: 'Ada',
  verified: false,
  sessionId: 's',
  scope,
})
const passes = (endpoint: (typeof ENDPOINTS)[number], scope: Scope, step?: StepId) => {
  try {
    refuseOutOfScope(endpoint, access(scope), step)
    return true
  } catch {
    return false
  }
}

test('a link to some steps passes only where the endpoint says what it does with it', () => {
  for (const endpoint of ENDPOINTS.filter(({ role }) => role !== 'anyone')) {
    expect(passes(endpoint, null), endpoint.id).toBe(true)
    const isOnStep = endpoint.scope === 'param' || endpoint.scope === 'body'
    if (isOnStep) expect(endpoint.path.includes('{step}') || endpoint.body !== undefined, endpoint.id).toBe(true)
    expect(passes(endpoint, ['legal'], 'legal'), endpoint.id).toBe(isOnStep || endpoint.scope === 'narrowed')
    expect(passes(endpoint, ['legal'], 'data'), endpoint.id).toBe(endpoint.scope === 'narrowed')
    expect(passes(endpoint, ['legal']), endpoint.id).toBe(endpoint.scope === 'narrowed')
    expect(passes(endpoint, ['data']), endpoint.id).toBe(endpoint.scope === 'narrowed' || endpoint.scope === 'data')
  }
})

test('an endpoint that names a step in its path is bound to it, and the owner keeps what only owners do', () => {
  for (const endpoint of ENDPOINTS) {
    if (endpoint.path.includes('{step}')) expect(endpoint.scope, endpoint.id).toBe('param')
    if (endpoint.role === 'owner') expect(endpoint.scope, endpoint.id).toBeUndefined()
  }
})
