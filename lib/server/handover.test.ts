import { afterAll, beforeAll, expect, test } from 'vitest'
import { samplePlan } from '@/lib/plan/sample/sample-plan'
import { describeOnBothDatabases } from '@/tests/databases'
import { findAccess } from './access'
import { createPlan } from './create-plan'
import { readEnv } from './env'
import { putOnOffer, takeOffer } from './handover'
import { digestOf } from './ids'
import { openSession } from './visitor'

const read = readEnv({})
if ('problems' in read) throw new Error('settings')
const { env } = read

describeOnBothDatabases('a handover', (open) => {
  let opened: Awaited<ReturnType<typeof open>>
  const now = new Date('2026-11-24T10:00:00Z')
  beforeAll(async () => {
    opened = await open()
  })
  afterAll(() => opened.dispose())

  async function offered(stays: boolean) {
    const { db } = opened
    const plan = await createPlan({ db }, samplePlan(), null, now)
    const { planId } = plan
    await db.write((tx) => putOnOffer(tx, { planId, label: 'Ines', by: 'Nora', stays }, now))
    const offer = await db.read.handover.findUniqueOrThrow({ where: { planId } })
    return { ...plan, offer }
  }
  const take = (offer: Awaited<ReturnType<typeof offered>>['offer'], name: string) =>
    opened.db.write(async (tx) => {
      const { token, sessionId } = await openSession(tx, null, now)
      const taken = await takeOffer(tx, offer, { sessionId, name, verified: false }, now)
      return taken && { ...taken, token }
    })
  const roleOf = async (token: string, planId: string) =>
    (await findAccess({ db: opened.db, env }, token, planId, now))?.role ?? null

  test('gives one owner, new keys, and the former owner the role they chose', async () => {
    const { db } = opened
    for (const stays of [true, false]) {
      const { planId, token, ownerLink, recoveryCode, offer } = await offered(stays)
      const taken = await take(offer, 'Ines')
      expect(await roleOf(taken?.token ?? '', planId)).toBe('owner')
      expect(await roleOf(token, planId)).toBe(stays ? 'editor' : null)
      const plan = await db.read.plan.findUniqueOrThrow({ where: { id: planId } })
      expect(plan.recoveryHash).toBe(digestOf(taken?.recoveryCode ?? ''))
      expect(plan.recoveryHash).not.toBe(digestOf(recoveryCode))
      const owners = await db.read.link.findMany({ where: { planId, role: 'owner', revokedAt: null } })
      expect(owners.map(({ id, secretHash }) => [id, secretHash])).toEqual(
        [taken?.ownerLink.match(/^\/s\/(.+)#(.+)$/)].map((found) => [found?.[1], digestOf(found?.[2] ?? '')]),
      )
      expect(ownerLink).not.toContain(owners[0]?.id)
      const last = await db.read.change.findFirst({ where: { planId }, orderBy: { revision: 'desc' } })
      expect(last).toMatchObject({ by: 'Ines', says: expect.stringContaining('Took over the plan from Nora') })
      expect(last?.revision).toBe(plan.revision)
    }
  })

  test('is taken once, however many try at the same time', async () => {
    const { offer, planId } = await offered(true)
    const takers = await Promise.all(['Ines', 'Hal', 'Lea', 'Sam'].map((name) => take(offer, name)))
    const roles = await Promise.all(takers.map((taken) => roleOf(taken?.token ?? '', planId)))
    expect(roles.filter((role) => role === 'owner')).toHaveLength(1)
    expect(takers.filter(Boolean)).toHaveLength(1)
  })

  test('an offer made anew leaves the one before without effect', async () => {
    const { offer, planId } = await offered(true)
    await opened.db.write((tx) => putOnOffer(tx, { planId, label: 'Hal', by: 'Nora', stays: true }, now))
    expect(await take(offer, 'Ines')).toBeNull()
  })
})
