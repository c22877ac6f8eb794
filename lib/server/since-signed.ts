import type { JudgedSignOff } from '@/lib/core/analysis'
import type { Plan } from '@/lib/core/plan/plan'
import { changedSince } from './changed-since'
import type { Database } from './db/database'

/**
 * Says since when a sign-off has lapsed, and how many answers of its section are not what was signed: of the newest one of
 * each role and step, so that the work does not grow with the signatures of a year.
 */
export async function sinceSigned(
  db: Database,
  planId: string,
  whole: Plan,
  signOffs: readonly JudgedSignOff[],
): Promise<JudgedSignOff[]> {
  const newest = new Map(signOffs.map(({ step, role, id }) => [`${step}/${role}`, id]))
  const isTold = ({ lapsed, step, role, id }: JudgedSignOff) => lapsed && newest.get(`${step}/${role}`) === id
  if (!signOffs.some(isTold)) return [...signOffs]
  const rows = await db.read.signOff.findMany({ where: { planId }, select: { id: true, revision: true } })
  const revisions = new Map(rows.map(({ id, revision }) => [id, revision]))
  const told: JudgedSignOff[] = []
  for (const signOff of signOffs) {
    const revision = isTold(signOff) ? revisions.get(signOff.id) : null
    const counts = revision ? await changedSince(db, planId, whole.answers, revision, [signOff.step]) : null
    told.push(revision && counts ? { ...signOff, since: { revision, changed: counts[signOff.step] ?? 0 } } : signOff)
  }
  return told
}
