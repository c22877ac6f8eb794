import type { BodyOf } from '@/lib/api/endpoint'
import type { Profile } from '@/lib/core/profile/profile'
import { type CallProblem, call } from './call'
import { randomId } from './random-id'

type WireProfile = BodyOf<typeof import('@/lib/api/plans').addProfile>['profile']

/** Stores a profile (counts, types and names, never a record) with the plan. Null, or why it was not stored. */
export async function keepProfile(planId: string, profile: Profile): Promise<CallProblem | null> {
  const body = { opId: randomId(32), profile: profile as WireProfile }
  const result = await call('addProfile', { params: { planId }, body })
  return result.ok ? null : result.problem
}

export async function removeProfile(planId: string, digest: string): Promise<CallProblem | null> {
  const result = await call('removeProfile', { params: { planId, digest } })
  return result.ok ? null : result.problem
}
