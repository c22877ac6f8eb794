import type { JudgedSignOff } from '@/lib/core/analysis'
import type { Plan } from '@/lib/core/plan/plan'
import { changedSince } from './changed-since'
import type { Database } from './db/database'

/** Says of each sign-off that lapsed since when, and how many answers of its section are not what was signed. */
export async function sinceSigned(
  db: Database,
  planId: string,
  whole: Plan,
  signOffs: readonly JudgedSignOff[],
): Promise<JudgedSignOff[]> {
  if (!signOffs.some(({ lapsed }) => lapsed)) return [...signOffs]
  const rows = await db.read.signOff.findMany({ where: { planId }, select: { id: true, revision: true } })
  const revisions = new Map(rows.map(({ id, revision }) => [id, revision]))
  const told: JudgedSignOff[] = []
  for (const signOff of signOffs) {
    const revision = signOff.lapsed ? revisions.get(signOff.id) : null
    const counts = revision ? await changedSince(db, planId, whole.answers, revision, [signOff.step]) : null
    told.push(revision && counts ? { ...signOff, since: { revision, changed: counts[signOff.step] ?? 0 } } : signOff)
  }
  return told
}
