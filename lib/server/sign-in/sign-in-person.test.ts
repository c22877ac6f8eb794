import { afterAll, beforeAll, expect, test } from 'vitest'
import { findAccess, grantPlan } from '@/lib/server/access'
import type { Database } from '@/lib/server/db/database'
import { readEnv } from '@/lib/server/env'
import { DEFAULT_LIFETIMES } from '@/lib/server/lifetimes'
import { plansOfVisitor } from '@/lib/server/my-plans'
import { endOwnSession, sessionsOf } from '@/lib/server/my-sessions'
import { sweep } from '@/lib/server/sweep'
import { findVisitor, openSession } from '@/lib/server/visitor'
import { describeOnBothDatabases } from '@/tests/databases'
import { signInPerson } from './sign-in-person'

const HOUR = 3_600_000
const read = readEnv({
  SIGN_IN: 'optional',
  OIDC_ISSUER: 'https://id.example.com',
  OIDC_CLIENT_ID: 'x',
  OIDC_GROUP_ROLES: 'A=viewer',
})
if ('problems' in read) throw new Error('settings')
const { env } = read
const ada = {
  issuer: 'https://id.example.com',
  subject: '1',
  name: 'Ada',
  email: 'ada@example.com',
  groups: [] as string[],
  provenAt: null,
}

describeOnBothDatabases('a person', (open) => {
  let opened: Awaited<ReturnType<typeof open>>
  let db: Database
  let server: { db: Database; env: typeof env }
  const now = new Date('2026-11-24T10:00:00Z')
  beforeAll(async () => {
    opened = await open()
    db = opened.db
    server = { db, env }
    await db.write(async (tx) => {
      for (const id of ['one', 'two']) {
        await tx.plan.create({ data: { id, name: id, createdAt: now, updatedAt: now, recoveryHash: id } })
        const link = { id: `link ${id}`, planId: id, secretHash: id, role: 'editor', label: id, createdAt: now }
        await tx.link.create({ data: link })
      }
    })
  })
  afterAll(() => opened.dispose())

  /** A browser that opened a plan by its link. */
  const browserWith = (planId: string) =>
    db.write(async (tx) => {
      const { token, sessionId } = await openSession(tx, null, now)
      await grantPlan(tx, { sessionId, planId, linkId: `link ${planId}`, name: 'Typed name' }, now)
      return token
    })
  const signIn = async (identity: typeof ada, token?: string, at = now) => {
    const before = await findVisitor(server, token, at)
    return db.write((tx) => signInPerson(tx, identity, before, at))
  }

  test('takes along what the browser could open, under a new token, and has it on every device', async () => {
    const before = await browserWith('one')
    const first = await signIn(ada, before)
    expect(await findAccess(server, before, 'one', now)).toBeNull()
    const access = await findAccess(server, first, 'one', now)
    expect(access).toMatchObject({ role: 'editor', name: 'Ada', verified: true })
    const second = await signIn(ada)
    expect((await findAccess(server, second, 'one', now))?.sessionId).toBe(access?.sessionId)
    expect(await findAccess(server, second, 'two', now)).toBeNull()
  })

  test('goes on with the changes that wait, but for places where one of theirs waits already', async () => {
    const cy = { ...ada, subject: 'cy', name: 'Cy' }
    const person = await findVisitor(server, await signIn(cy), now)
    const token = await browserWith('one')
    const browser = await findVisitor(server, token, now)
    const holders = [
      [person?.holderId, 'a'],
      [browser?.holderId, 'a'],
      [browser?.holderId, 'b'],
    ] as const
    const about = { planId: 'one', step: 'legal', by: 'Cy', theirBy: 'Bo', theirAt: now, change: '{}' }
    for (const [at, [sessionId = '', place]] of holders.entries()) {
      await db.write((tx) => tx.pendingChange.create({ data: { ...about, id: `w${at}`, sessionId, place } }))
    }
    await signIn(cy, token)
    const rows = await db.read.pendingChange.findMany({
      where: { sessionId: person?.holderId },
      orderBy: { id: 'asc' },
    })
    expect(rows.map(({ id }) => id)).toEqual(['w0', 'w2'])
  })

  test('never gets what another person held in the same browser', async () => {
    const adas = await signIn(ada, await browserWith('two'))
    const bos = await signIn({ ...ada, subject: '2', name: 'Bo' }, adas)
    expect(await findAccess(server, bos, 'two', now)).toBeNull()
    expect(await findAccess(server, adas, 'two', now)).toBeNull()
  })

  test('is signed out after the idle and the absolute time, and at once when sign-in is switched off', async () => {
    const token = await signIn(ada)
    const at = (hours: number) => new Date(now.getTime() + hours * HOUR)
    expect(await findAccess(server, token, 'one', at(11))).not.toBeNull()
    expect(await findAccess(server, token, 'one', at(12))).toBeNull()
    await db.write((tx) => tx.session.updateMany({ data: { lastSeenAt: at(167) } }))
    expect(await findAccess(server, token, 'one', at(167))).not.toBeNull()
    expect(await findAccess(server, token, 'one', at(168))).toBeNull()
    expect(await findAccess({ db, env: { ...env, signIn: null } }, token, 'one', now)).toBeNull()
  })

  test('sees the browsers they are signed in with, and ends one of their own only', async () => {
    const dee = { ...ada, subject: 'dee' }
    const [one, two] = [await signIn(dee), await signIn(dee)]
    const stranger = await findVisitor(server, await signIn({ ...ada, subject: 'eli' }), now)
    const visitor = await findVisitor(server, one, now)
    const seen = await sessionsOf(db, visitor, env.lifetimes, now)
    expect(seen.map(({ isThis }) => isThis).sort()).toEqual([false, true])
    const other = seen.find(({ isThis }) => !isThis)?.sessionId ?? ''
    expect(await endOwnSession(db, stranger, other)).toBe(false)
    expect(await endOwnSession(db, null, other)).toBe(false)
    expect(await findVisitor(server, two, now)).not.toBeNull()
    expect(await endOwnSession(db, visitor, other)).toBe(true)
    expect(await findVisitor(server, two, now)).toBeNull()
    const browser = await findVisitor(server, await browserWith('one'), now)
    expect(await sessionsOf(db, browser, env.lifetimes, now)).toMatchObject([{ isThis: true }])
    expect(await endOwnSession(db, browser, visitor?.holderId ?? '')).toBe(false)
  })

  test('gets a role on every plan by a group, and loses it with the setting', async () => {
    const token = await signIn({ ...ada, subject: '3', groups: ['A', 'B'] })
    expect(await findAccess(server, token, 'two', now)).toMatchObject({ role: 'viewer', scope: null })
    expect((await plansOfVisitor(db, await findVisitor(server, token, now), now)).map(({ role }) => role)).toEqual([
      'viewer',
      'viewer',
    ])
    const owners = { ...env, signIn: env.signIn && { ...env.signIn, groupRoles: new Map([['B', 'owner' as const]]) } }
    const asOwner = await signIn({ ...ada, subject: '4', groups: ['B'] }, await browserWith('one'))
    const visitor = await findVisitor({ db, env: owners }, asOwner, now)
    expect((await plansOfVisitor(db, visitor, now)).map(({ role }) => role)).toEqual(['owner', 'owner'])
    const without = { ...env, signIn: env.signIn && { ...env.signIn, groupRoles: new Map() } }
    expect(await findAccess({ db, env: without }, token, 'two', now)).toBeNull()
  })

  test('keeps plans when old browsers are swept away', async () => {
    const later = new Date(now.getTime() + 200 * 24 * HOUR)
    await sweep(db, DEFAULT_LIFETIMES, later)
    expect(await db.read.session.count({ where: { personId: { not: null } } })).toBe(0)
    const token = await signIn(ada, undefined, later)
    expect(await findAccess(server, token, 'one', later)).toMatchObject({ role: 'editor' })
  })

  test('where signing in is required a link alone opens nothing', async () => {
    const token = await browserWith('one')
    const required = { ...env, signIn: env.signIn && { ...env.signIn, required: true } }
    expect(await findAccess(server, token, 'one', now)).not.toBeNull()
    expect(await findAccess({ db, env: required }, token, 'one', now)).toBeNull()
  })
})
