import type { JudgedSignOff } from '@/lib/core/analysis'
import { changedSince } from './changed-since'
import type { Database } from './db/database'
import type { PlanRecord } from './plan-record'

/**
 * Says since when a sign-off has lapsed, and how many answers of its section are not what was signed: of the newest one of
 * each role and step, so that the work does not grow with the signatures of a year.
 */
export async function sinceSigned(
  db: Database,
  planId: string,
  { plan, signedAt }: Pick<PlanRecord, 'plan' | 'signedAt'>,
  signOffs: readonly JudgedSignOff[],
): Promise<JudgedSignOff[]> {
  const newest = new Map(signOffs.map(({ step, role, id }) => [`${step}/${role}`, id]))
  const isTold = ({ lapsed, step, role, id }: JudgedSignOff) => lapsed && newest.get(`${step}/${role}`) === id
  const told: JudgedSignOff[] = []
  for (const signOff of signOffs) {
    const revision = isTold(signOff) ? signedAt.get(signOff.id) : null
    const counts = revision ? await changedSince(db, planId, plan.answers, revision, [signOff.step]) : null
    told.push(revision && counts ? { ...signOff, since: { revision, changed: counts[signOff.step] ?? 0 } } : signOff)
  }
  return told
}
