import { afterAll, beforeAll, expect, test } from 'vitest'
import { findAccess, grantPlan } from '@/lib/server/access'
import type { Database } from '@/lib/server/db/database'
import { digestOf } from '@/lib/server/ids'
import { DEFAULT_LIFETIMES } from '@/lib/server/lifetimes'
import type { Process } from '@/lib/server/process'
import { saveAnswers } from '@/lib/server/save-answers'
import { openSession } from '@/lib/server/visitor'
import { describeOnBothDatabases } from '@/tests/databases'
import { createPlanEvents } from './plan-events'
import { openPlanStream } from './plan-stream'

const PLAN = 'plan'
const ada = { sessionId: 'ada', name: 'Ada' }

describeOnBothDatabases('a live stream', (open) => {
  let opened: Awaited<ReturnType<typeof open>>
  let db: Database
  let revision = 0
  beforeAll(async () => {
    opened = await open()
    db = opened.db
    const now = new Date()
    await db.write(async (tx) => {
      await tx.plan.create({ data: { id: PLAN, name: PLAN, createdAt: now, updatedAt: now, recoveryHash: PLAN } })
    })
  })
  afterAll(() => opened.dispose())

  /** One server process of several on the same database. */
  const server = () =>
    ({ db, events: createPlanEvents(), env: { signIn: null, lifetimes: DEFAULT_LIFETIMES } }) as unknown as Process

  async function guest(name: string) {
    const now = new Date()
    return db.write(async (tx) => {
      const link = { id: `link of ${name}`, planId: PLAN, secretHash: digestOf(name), role: 'viewer', label: name }
      await tx.link.create({ data: { ...link, createdAt: now } })
      const { token, sessionId } = await openSession(tx, null, now)
      await grantPlan(tx, { sessionId, planId: PLAN, linkId: link.id, name }, now)
      return { token, linkId: link.id }
    })
  }

  async function listen(at: Process, token: string, options: { after?: number; once?: boolean } = {}) {
    const access = await findAccess(at, token, PLAN, new Date())
    if (!access) throw new Error('no access')
    const { after = revision, once = false } = options
    const abort = new AbortController()
    const stream = openPlanStream(at, { access, token, after, at: 'legal', once, signal: abort.signal })
    if (!stream) throw new Error('no stream')
    const heard = { text: '', ended: false }
    const decoder = new TextDecoder()
    const reading = (async () => {
      for await (const chunk of stream) heard.text += decoder.decode(chunk)
      heard.ended = true
    })()
    return { heard, reading, abort: () => abort.abort() }
  }

  async function save(value: string) {
    const changes = [{ op: 'set' as const, at: ['organization'], value }]
    const operation = { opId: `operation-${value}`, baseRevision: revision, changes }
    revision = (await saveAnswers(db, { planId: PLAN, step: 'legal' }, operation, ada, new Date())).revision
  }

  const until = (what: () => boolean) => expect.poll(what, { timeout: 3_000, interval: 10 }).toBe(true)

  test('a browser that has moved on before its stream opened leaves nobody behind', async () => {
    const at = server()
    const { token } = await guest('Gone')
    const access = await findAccess(at, token, PLAN, new Date())
    const signal = AbortSignal.abort()
    const stream = openPlanStream(at, { access: access!, token, after: 0, at: '', once: false, signal })
    expect(at.events.others(PLAN, 'somebody else')).toEqual([])
    expect(await new Response(stream).text()).toBe('')
  })

  test('tells what happened since the revision the browser knows, and ends for a caller that does not stream', async () => {
    const { token } = await guest('Once')
    await save('one')
    await save('two')
    const { heard, reading } = await listen(server(), token, { after: 1, once: true })
    await reading
    expect(heard.text).toContain('id: 2\nevent: change\n')
    expect(heard.text).not.toContain('id: 1\n')
  })

  test('a ring brings the change at once; presence comes and goes', async () => {
    const here = server()
    const first = await listen(here, (await guest('Lea')).token)
    const second = await listen(here, (await guest('Sam')).token)
    await until(() => first.heard.text.includes('"others":[{"name":"Sam","at":"legal"}]'))
    await save('three')
    here.events.changed(PLAN)
    const rung = Date.now()
    await until(() => first.heard.text.includes(`id: ${revision}\n`) && second.heard.text.includes(`id: ${revision}\n`))
    expect(Date.now() - rung).toBeLessThan(500)
    second.abort()
    await until(() => first.heard.text.endsWith('event: presence\ndata: {"others":[]}\n\n'))
    first.abort()
    await Promise.all([first.reading, second.reading])
  })

  test('with several processes the revision is asked twice a second', async () => {
    if (db.provider !== 'postgresql') return
    const other = await listen(server(), (await guest('Far away')).token)
    await until(() => other.heard.text.includes('event: presence'))
    await save('four')
    const saved = Date.now()
    await until(() => other.heard.text.includes(`id: ${revision}\n`))
    expect(Date.now() - saved).toBeLessThan(1_000)
    other.abort()
    await other.reading
  })

  test('a revoked link ends the stream, and so does a stopping server', async () => {
    const here = server()
    const { token, linkId } = await guest('Ended')
    const revoked = await listen(here, token)
    const stopped = await listen(here, (await guest('Stopped')).token)
    await until(() => stopped.heard.text.includes('event: presence'))
    await db.write((tx) => tx.link.update({ where: { id: linkId }, data: { revokedAt: new Date() } }))
    here.events.changed(PLAN)
    await revoked.reading
    expect(revoked.heard.text).toContain('event: ended')
    here.events.close()
    await stopped.reading
    expect(stopped.heard.text).not.toContain('event: ended')
  })
})
