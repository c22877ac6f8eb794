import { compareMoments, listVersions, nameVersion, type StepDifference } from '@/lib/api/review'
import { MAX_REVISION } from '@/lib/api/revision'
import { restoreStep } from '@/lib/api/together'
import { checkChange } from '@/lib/core/plan/check-change'
import { diffDrafts } from '@/lib/core/plan/diff-drafts'
import { STEP_IDS, type StepId } from '@/lib/core/plan/plan'
import { writeLogged } from '@/lib/server/change-log'
import { handle } from '@/lib/server/http/handle'
import { HttpError } from '@/lib/server/http/http-error'
import { randomId } from '@/lib/server/ids'
import { saveAnswers } from '@/lib/server/save-answers'
import { stepsOf } from '@/lib/server/scope'
import { readStepsAt } from '@/lib/server/steps-at'
import { stepById } from '@/lib/steps'

const MAX_VERSIONS = 500

export const getVersions = handle(listVersions, async ({ server, access }) => {
  const rows = await server.db.read.version.findMany({
    where: { planId: access.planId },
    orderBy: [{ revision: 'asc' }, { at: 'asc' }],
  })
  return { versions: rows.map(({ id, revision, name, by, at }) => ({ id, revision, name, by, at: at.toISOString() })) }
})

export const postVersion = handle(nameVersion, async ({ server, access, body, now }) => {
  const { planId, name: by } = access
  const { name, revision: named } = body
  const revision = await writeLogged(server.db, access, now, async (tx, made) => {
    if (named >= made) throw new HttpError(400, 'no-revision', 'The plan has no such moment yet.')
    if ((await tx.version.count({ where: { planId } })) >= MAX_VERSIONS) {
      throw new HttpError(409, 'too-many-versions', `A plan keeps at most ${MAX_VERSIONS} names.`)
    }
    await tx.version.create({ data: { id: randomId(), planId, revision: named, name, by, at: now } })
    return { says: `Named the plan as of revision ${named} "${name}"` }
  })
  return { revision }
})

/** Compares answers only; steps no entry touched between the two moments are not read. */
export const getComparison = handle(compareMoments, async ({ server, access, query }) => {
  const { planId } = access
  const [from, to] = [revisionOf(query.get('from')), revisionOf(query.get('to'))]
  const [first, last] = [Math.min(from, to), Math.max(from, to)]
  const touched = await server.db.read.change.findMany({
    where: {
      planId,
      ...(access.scope ? stepsOf(access) : { step: { not: null } }),
      revision: { gt: first, lte: last },
    },
    select: { step: true },
    distinct: ['step'],
  })
  const compared = STEP_IDS.filter((id) => touched.some((row) => row.step === id))
  const [was, became] = [
    await readStepsAt(server.db, planId, compared, from),
    await readStepsAt(server.db, planId, compared, to),
  ]
  const steps: StepDifference[] = []
  for (const step of compared) {
    const [before, after] = [was[step].past, became[step].past]
    const changes = diffDrafts(before, after)
    const keys = new Set(changes.map(({ at }) => at[0]))
    const kept = Object.fromEntries(Object.entries(before).filter(([key]) => keys.has(key)))
    if (changes.length > 0) steps.push({ step, before: kept, changes })
  }
  return { from, to, steps }
})

function revisionOf(text: string | null): number {
  const revision = Number(text ?? Number.NaN)
  if (Number.isInteger(revision) && revision >= 0 && revision <= MAX_REVISION) return revision
  throw new HttpError(400, 'no-revision', 'Name the two moments as whole numbers, `from` and `to`.')
}

/**
 * Goes back to an earlier state of one step by an ordinary change: it stands in the history, can be taken back itself,
 * and meets what others changed after `baseRevision` like any other edit.
 */
export const postRestore = handle(restoreStep, async ({ server, access, params, body, now }) => {
  const { planId } = access
  const step = stepOf(params)
  const { title, questions } = stepById(step)
  const at = (await readStepsAt(server.db, planId, [step], body.revision))[step]
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
