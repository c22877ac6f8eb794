'use client'
import { useCallback } from 'react'
import { call } from '@/lib/client/call'
import { usePlan } from '@/lib/client/plan-context'

/**
 * Accepts a condition with a reason; resolves to null, or to the sentence that says why it did not work. Undefined for
 * people who may not: readers, and those who see a part of what the condition may rest on.
 */
export function useAccept() {
  const { plan, canEdit, refresh } = usePlan()
  const { planId, scope } = plan
  const accept = useCallback(
    async (finding: string, reason: string) => {
      const result = await call('acknowledge', { params: { planId }, body: { finding, reason } })
      if (!result.ok) return result.problem.message
      await refresh()
      return null
    },
    [planId, refresh],
  )
  return canEdit && scope === null ? accept : undefined
}
