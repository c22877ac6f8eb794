import { ADMINISTRATOR, logChange, nextRevision } from './change-log'
import type { Database } from './db/database'
import { digestOf, randomId, randomSecret } from './ids'

/** A further owner link for a plan, `/s/<linkId>#<secret>`; null when there is no such plan. Written to the plan's history. */
export function newOwnerLink(db: Database, planId: string, now: Date): Promise<string | null> {
  const [linkId, secret] = [randomId(), randomSecret()]
  return db.write(async (tx) => {
    const plan = await tx.plan.findUnique({ where: { id: planId } })
    if (!plan || plan.deletedAt) return null
    const revision = await nextRevision(tx, planId, now)
    await tx.link.create({
      data: {
        id: linkId,
        planId,
        secretHash: digestOf(secret),
        role: 'owner',
        label: 'Recovered owner link',
        createdAt: now,
      },
    })
    const says = 'Made a new owner link on the server'
    await logChange(tx, { planId, revision, opId: randomId(), says }, ADMINISTRATOR, now)
    return `/s/${linkId}#${secret}`
  })
}
