import { assignStep } from '@/lib/api/together'
import { STEP_IDS } from '@/lib/core/plan/plan'
import { writeLogged } from '@/lib/server/change-log'
import { handle } from '@/lib/server/http/handle'
import { HttpError } from '@/lib/server/http/http-error'
import { stepById } from '@/lib/steps'

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

export const patchAssignment = handle(assignStep, async ({ server, access, params, body, now }) => {
  const { planId } = access
  const step = STEP_IDS.find((id) => id === params.step)
  if (!step) throw new HttpError(404, 'no-step', `There is no step "${params.step}".`)
  const { owner, due } = body
  const revision = await writeLogged(server.db, access, now, async (tx) => {
    await tx.assignment.upsert({
      where: { planId_step: { planId, step } },
      create: { planId, step, owner, due },
      update: { owner, due },
    })
    return {
      says: `Gave ${stepById(step).title} to ${owner || 'nobody'}${due ? `, due ${DAY.format(new Date(due))}` : ''}`,
    }
  })
  return { revision }
})
