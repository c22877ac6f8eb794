import { saveAnswer } from '@/lib/api/plans'
import type { Change } from '@/lib/core/plan/change'
import { checkChange } from '@/lib/core/plan/check-change'
import { STEP_IDS, type StepId } from '@/lib/core/plan/plan'
import { holderTag } from '@/lib/server/holder-tag'
import { handle } from '@/lib/server/http/handle'
import { HttpError } from '@/lib/server/http/http-error'
import { readPlanState } from '@/lib/server/plan-state'
import { saveAnswers } from '@/lib/server/save-answers'
import { stepById } from '@/lib/steps'

const ANOTHER_TYPIST = new HttpError(
  409,
  'another-typist',
  'Somebody else typed this in your browser, so it was not saved under your name. Choose what becomes of it.',
)

export const patchAnswers = handle(saveAnswer, async ({ server, access, params, body, now }) => {
  const step = STEP_IDS.find((id) => id === params.step)
  if (!step) throw new HttpError(404, 'no-step', `There is no step "${params.step}".`)
  if (body.typist !== undefined && body.typist !== holderTag(access)) throw ANOTHER_TYPIST
  const changes = body.changes as Change[]
  refuseForeignAddresses(step, changes)
  const outcome = await saveAnswers(
    server.db,
    { planId: access.planId, step },
    { opId: body.opId, baseRevision: body.baseRevision, changes },
    access,
    now,
  )
  const state = await readPlanState(server, access, now)
  const conflicts = outcome.conflicts.map((conflict) => ({ ...conflict, isMine: true }))
  return { ...outcome, conflicts, judged: server.judged.newsFor(access, body.have, state) }
})

function refuseForeignAddresses(step: StepId, changes: Change[]): void {
  const { questions } = stepById(step)
  for (const change of changes) {
    const problem = checkChange(questions, change)
    if (problem) throw new HttpError(422, 'bad-change', problem)
  }
}
