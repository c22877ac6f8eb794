import { readStepVersion, restoreStep } from '@/lib/api/together'
import { checkChange } from '@/lib/core/plan/check-change'
import { diffDrafts } from '@/lib/core/plan/diff-drafts'
import { STEP_IDS, type StepId } from '@/lib/core/plan/plan'
import { handle } from '@/lib/server/http/handle'
import { HttpError } from '@/lib/server/http/http-error'
import { saveAnswers } from '@/lib/server/save-answers'
import { readStepAt } from '@/lib/server/step-at'
import { stepById } from '@/lib/steps'

export const getStepAt = handle(readStepVersion, async ({ server, access, params, query }) => {
  const revision = Number(query.get('revision') ?? Number.NaN)
  if (!Number.isInteger(revision) || revision < 0) {
    throw new HttpError(400, 'no-revision', 'Name the revision as a whole number.')
  }
  const { past } = await readStepAt(server.db, access.planId, stepOf(params), revision)
  return { revision, draft: past }
})

/**
 * Goes back to an earlier state of one step by an ordinary change: it stands in the history, can be taken back itself,
 * and meets what others changed after `baseRevision` like any other edit.
 */
export const postRestore = handle(restoreStep, async ({ server, access, params, body, now }) => {
  const { planId } = access
  const step = stepOf(params)
  const { title, questions } = stepById(step)
  const at = await readStepAt(server.db, planId, step, body.revision)
  const changes = diffDrafts(at.now, at.past).filter((change) => checkChange(questions, change) === null)
  if (changes.length === 0) {
    throw new HttpError(409, 'nothing-to-restore', `${title} is already as it was then. Nothing was changed.`)
  }
  const says = `Restored ${title} to how it was at revision ${body.revision}`
  const operation = { opId: body.opId, baseRevision: body.baseRevision, changes, says }
  const { revision, conflicts } = await saveAnswers(server.db, { planId, step }, operation, access, now)
  return { revision, waiting: conflicts.length }
})

function stepOf(params: Record<string, string>): StepId {
  const step = STEP_IDS.find((id) => id === params.step)
  if (!step) throw new HttpError(404, 'no-step', `There is no step "${params.step}".`)
  return step
}
