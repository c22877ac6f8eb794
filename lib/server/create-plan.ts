import { isIsoDate } from '@/lib/core/plan/check-answer'
import { rowsOf } from '@/lib/core/plan/list-rows'
import type { Plan } from '@/lib/core/plan/plan'
import { requestDigest } from '@/lib/core/request/request-digest'
import { grantPlan } from './access'
import { digestOf, randomId, randomSecret } from './ids'
import type { Process } from './process'
import { openSession, type Visitor } from './visitor'

export type CreatedPlan = { planId: string; ownerLink: string; recoveryCode: string; token: string }

/** A plan that comes with the mark "sent" has been sent: its review begins there, bound to what the mark names. */
function sentBefore(plan: Plan, now: Date) {
  const mark = rowsOf(plan.answers.request.followUp)
    .filter(({ kind }) => kind === 'sent')
    .at(-1)
  if (!mark) return []
  const at = typeof mark.date === 'string' && isIsoDate(mark.date) ? new Date(`${mark.date}T12:00:00Z`) : now
  const digest = typeof mark.digest === 'string' && mark.digest !== '' ? mark.digest : requestDigest(plan)
  const by = typeof mark.by === 'string' ? mark.by : ''
  return [{ revision: 0, state: 'sent', by, note: '', at, digest }]
}

/** Stores a whole plan, makes its creator the owner and gives the two keys to it that are shown once. */
export async function createPlan(
  server: Pick<Process, 'db'>,
  plan: Plan,
  creator: Visitor | null,
  now: Date,
): Promise<CreatedPlan> {
  const planId = randomId()
  const linkId = randomId()
  const [secret, recoveryCode] = [randomSecret(), randomSecret()]
  const token = await server.db.write(async (tx) => {
    await tx.plan.create({
      data: {
        id: planId,
        name: plan.name,
        createdAt: now,
        updatedAt: now,
        recoveryHash: digestOf(recoveryCode),
        answers: {
          create: Object.entries(plan.answers).map(([step, value]) => ({ step, value: JSON.stringify(value) })),
        },
        profiles: {
          create: plan.profiles.map(({ digest, addedAt, profile }) => ({
            digest,
            addedAt: new Date(addedAt),
            value: JSON.stringify(profile),
          })),
        },
        signOffs: {
          create: plan.signOffs.map((signOff) => ({ ...signOff, id: randomId(), at: new Date(signOff.at) })),
        },
        acknowledgements: { create: plan.acknowledgements.map((row) => ({ ...row, at: new Date(row.at) })) },
        reviewMoves: { create: sentBefore(plan, now) },
        links: {
          create: { id: linkId, secretHash: digestOf(secret), role: 'owner', label: 'Owner link', createdAt: now },
        },
      },
    })
    const session = await openSession(tx, creator, now)
    await grantPlan(tx, { sessionId: session.sessionId, planId, linkId, name: creator?.person?.name ?? 'Owner' }, now)
    return session.token
  })
  return { planId, ownerLink: `/s/${linkId}#${secret}`, recoveryCode, token }
}
