import { dropPending } from '@/lib/api/plans'
import { writeLogged } from '@/lib/server/change-log'
import { handle } from '@/lib/server/http/handle'
import { HttpError } from '@/lib/server/http/http-error'
import { stepsOf } from '@/lib/server/scope'

export const deletePending = handle(dropPending, async ({ server, access, params, now }) => {
  const { planId } = access
  const revision = await writeLogged(server.db, access, now, async (tx) => {
    const { count } = await tx.pendingChange.deleteMany({
      where: { id: params.pendingId ?? '', planId, ...stepsOf(access) },
    })
    if (count === 0) throw new HttpError(404, 'no-pending', 'This choice was made already.')
    return { says: 'Chose between two answers' }
  })
  return { revision }
})
