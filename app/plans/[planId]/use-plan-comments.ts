'use client'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Comments } from '@/components/plan/comments-context'
import { isAtLeast } from '@/lib/api/role'
import type { CommentAbout } from '@/lib/api/together'
import { call } from '@/lib/client/call'
import { keys } from '@/lib/client/keys'
import { usePlan } from '@/lib/client/plan-context'

/** The plan's threads, read anew with every revision; null for viewers, who may not comment. */
export function usePlanComments(): Comments | null {
  const { plan, ended } = usePlan()
  const { planId, revision, role } = plan
  const client = useQueryClient()
  const mayComment = isAtLeast(role, 'commenter') && ended === null
  const { data } = useQuery({
    queryKey: [...keys.comments(planId), revision],
    queryFn: () => call('listComments', { params: { planId } }),
    placeholderData: (before) => before,
    enabled: mayComment,
  })
  return useMemo(() => {
    if (!mayComment) return null
    const after = async (result: { ok: true } | { ok: false; problem: { message: string } }) => {
      await client.invalidateQueries({ queryKey: keys.comments(planId) })
      return result.ok ? null : result.problem.message
    }
    return {
      threads: data?.ok ? data.reply.threads : [],
      people: data?.ok ? data.reply.people : [],
      mayNote: isAtLeast(role, 'editor'),
      add: async ({ about, ...body }) =>
        after(await call('addComment', { params: { planId }, body: { ...body, about: about as CommentAbout } })),
      setResolved: async (commentId, resolved) =>
        after(await call('changeComment', { params: { planId, commentId }, body: { resolved } })),
    }
  }, [mayComment, data, role, client, planId])
}
