import { dropPending } from '@/lib/api/plans'
import { logChange, nextRevision } from '@/lib/server/change-log'
import { handle } from '@/lib/server/http/handle'
import { HttpError } from '@/lib/server/http/http-error'
import { randomId } from '@/lib/server/ids'

export const deletePending = handle(dropPending, async ({ process, access, params, now }) => {
  const { planId } = access
  const revision = await process.db.write(async (tx) => {
    const next = await nextRevision(tx, planId, now)
    const { count } = await tx.pendingChange.deleteMany({ where: { id: params.pendingId ?? '', planId } })
    if (count === 0) throw new HttpError(404, 'no-pending', 'This choice was made already.')
    await logChange(tx, { planId, revision: next, opId: randomId(), says: 'Chose between two answers' }, access, now)
    return next
  })
  return { revision }
})
