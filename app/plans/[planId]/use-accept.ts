'use client'
import { useCallback } from 'react'
import { call } from '@/lib/client/call'
import { usePlan } from '@/lib/client/plan-context'

/** Accepts a condition with a reason; resolves to null, or to the sentence that says why it did not work. */
export function useAccept() {
  const { plan, refresh } = usePlan()
  const { planId } = plan
  return useCallback(
    async (finding: string, reason: string) => {
      const result = await call('acknowledge', { params: { planId }, body: { finding, reason } })
      if (!result.ok) return result.problem.message
      await refresh()
      return null
    },
    [planId, refresh],
  )
}
