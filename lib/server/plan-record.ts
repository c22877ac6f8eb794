import type { JsonObject } from '@/lib/core/json'
import {
  type Acknowledgement,
  emptyPlan,
  type Plan,
  type SignOff,
  type StepId,
  type StoredProfile,
} from '@/lib/core/plan/plan'
import type { Profile } from '@/lib/core/profile/profile'
import type { Database, Tx } from './db/database'

export type PlanRecord = {
  plan: Plan
  revision: number
  /** The plan's revision when each sign-off was given, by its id; null for one that came with an imported plan. */
  signedAt: ReadonlyMap<string, number | null>
}

export const MAX_PROFILES_PER_PLAN = 20

// Profiles never change under their digest and can be megabytes: parsed once, those of the last few plans kept. By plan:
// an imported plan names its own digests, and what it puts under one must not appear in another plan.
const parsed = new Map<string, Profile>()
const KEEP_PARSED = 2 * MAX_PROFILES_PER_PLAN

/** The plan as one value, in a constant number of statements; null when there is none or it was deleted. */
export async function readPlanRecord(db: Database | { read: Tx }, planId: string): Promise<PlanRecord | null> {
  const row = await db.read.plan.findUnique({
    where: { id: planId },
    include: {
      answers: true,
      profiles: { orderBy: { addedAt: 'asc' }, select: { digest: true, addedAt: true } },
      signOffs: { orderBy: { at: 'asc' } },
      acknowledgements: { orderBy: { at: 'asc' } },
    },
  })
  if (!row || row.deletedAt) return null
  const plan = emptyPlan(row.name)
  for (const answer of row.answers) {
    if (answer.step in plan.answers) plan.answers[answer.step as StepId] = JSON.parse(answer.value) as JsonObject
  }
  plan.profiles = await readProfiles(db, planId, row.profiles)
  plan.signOffs = row.signOffs.map(
    ({ id, step, role, name, decision, note, at, digest }) =>
      ({ id, step, role, name, decision, note, at: at.toISOString(), digest }) as SignOff,
  )
  plan.acknowledgements = row.acknowledgements.map(
    ({ finding, reason, by, at, digest }): Acknowledgement => ({ finding, reason, by, at: at.toISOString(), digest }),
  )
  return { plan, revision: row.revision, signedAt: new Map(row.signOffs.map(({ id, revision }) => [id, revision])) }
}

async function readProfiles(
  db: { read: Tx },
  planId: string,
  rows: { digest: string; addedAt: Date }[],
): Promise<StoredProfile[]> {
  const keyOf = (digest: string) => `${planId}/${digest}`
  const missing = rows.map(({ digest }) => digest).filter((digest) => !parsed.has(keyOf(digest)))
  if (missing.length > 0) {
    const found = await db.read.sourceProfile.findMany({ where: { planId, digest: { in: missing } } })
    for (const { digest, value } of found) parsed.set(keyOf(digest), JSON.parse(value) as Profile)
  }
  const profiles = rows.flatMap(({ digest, addedAt }) => {
    const profile = parsed.get(keyOf(digest))
    // The map forgets from its front: what was used last goes to its end.
    if (profile && parsed.delete(keyOf(digest))) parsed.set(keyOf(digest), profile)
    return profile ? [{ digest, addedAt: addedAt.toISOString(), profile }] : []
  })
  for (const old of [...parsed.keys()].slice(0, Math.max(0, parsed.size - KEEP_PARSED))) parsed.delete(old)
  return profiles
}
