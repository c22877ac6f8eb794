import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createLink, recoverPlan, redeemLink } from '@/lib/api/links'
import { addProfile, readPlan } from '@/lib/api/plans'
import { samplePlan } from '@/lib/plan/sample/sample-plan'
import type { Tx } from '@/lib/server/db/database'
import { digestOf } from '@/lib/server/ids'
import { type InProcess, startWithSample } from './in-process'

/*
 * A key that is replaced while somebody is using it: the old one was right when it was looked up, and dead when it was to
 * open something. What happens in between is held here in the one queue of writes.
 */
let app: InProcess
let planId = ''
let cookie = ''
let ownerLink = ''
beforeAll(async () => {
  vi.spyOn(process.stdout, 'write').mockImplementation(() => true)
  ;({ app, planId, cookie, ownerLink } = await startWithSample())
})
afterAll(async () => {
  vi.restoreAllMocks()
  await app.dispose()
})

const body = JSON.stringify

/** The answer to a request that stands behind `work`, a write begun before it and finished after its first look. */
async function answerBehind(work: (tx: Tx) => Promise<unknown>, request: () => Promise<Response>): Promise<Response> {
  let letGo = () => {}
  const held = new Promise<void>((resolve) => {
    letGo = resolve
  })
  const first = app.server.db.write(async (tx) => {
    await held
    await work(tx)
  })
  const answer = request()
  // Long enough for the request to have read and to stand in the queue.
  await new Promise((resolve) => setTimeout(resolve, 150))
  letGo()
  await first
  return answer
}

async function makeLink(more: object = {}): Promise<{ linkId: string; secret: string }> {
  const asked = { role: 'editor', label: 'Bo', expiresOn: null, ...more }
  const answer = await app.ask(createLink, { params: { planId }, cookie, body: body(asked) })
  return parts(((await answer.json()) as { path: string }).path)
}

function parts(path: string): { linkId: string; secret: string } {
  const [, linkId = '', secret = ''] = /^\/s\/(\w+)#(\w+)$/.exec(path) ?? []
  return { linkId, secret }
}

const redeem = ({ linkId, secret }: { linkId: string; secret: string }, from?: string) =>
  app.ask(redeemLink, { params: { linkId }, cookie: from, body: body({ secret, name: 'Late' }) })

test('a link given a new secret while the old one is redeemed opens nothing by the old one', async () => {
  const link = await makeLink()
  const rotate = (tx: Tx) => tx.link.update({ where: { id: link.linkId }, data: { secretHash: digestOf('new') } })
  const answer = await answerBehind(rotate, () => redeem(link))
  expect(answer.status).toBe(410)
  expect(await app.server.db.read.grant.count({ where: { linkId: link.linkId } })).toBe(0)
})

test('a link revoked while it is redeemed takes no weaker right away', async () => {
  const [viewer, editor] = [await makeLink({ role: 'viewer' }), await makeLink()]
  const mine = (await redeem(viewer)).headers.get('set-cookie')?.split(';')[0]
  const revoke = (tx: Tx) => tx.link.update({ where: { id: editor.linkId }, data: { revokedAt: new Date() } })
  expect((await answerBehind(revoke, () => redeem(editor, mine))).status).toBe(410)
  const read = await app.ask(readPlan, { params: { planId }, cookie: mine })
  expect(read.status).toBe(200)
  expect(await read.json()).toMatchObject({ role: 'viewer' })
})

test('exactly as many browsers as a link allows get in, however many come at once', async () => {
  const link = await makeLink({ role: 'viewer', maxUses: 3 })
  const answers = await Promise.all(Array.from({ length: 12 }, () => redeem(link)))
  expect(answers.map(({ status }) => status).sort()).toEqual([...Array(3).fill(200), ...Array(9).fill(410)])
  expect(await app.server.db.read.grant.count({ where: { linkId: link.linkId } })).toBe(3)
})

test('a recovery code replaced while it is used makes nobody the owner', async () => {
  const code = 'the-code-before'
  const setCode = (text: string) => (tx: Tx) =>
    tx.plan.update({ where: { id: planId }, data: { recoveryHash: digestOf(text) } })
  await app.server.db.write(setCode(code))
  const recover = () => app.ask(recoverPlan, { body: body({ code, name: 'Late' }) })
  const owners = () => app.server.db.read.grant.count({ where: { linkId: parts(ownerLink).linkId } })
  const before = await owners()
  expect((await answerBehind(setCode('the-code-after'), recover)).status).toBe(404)
  expect(await owners()).toBe(before)
})

test('a profile sent again after its answer was lost gets the first answer', async () => {
  const profile = samplePlan().profiles[0]?.profile
  const send = () =>
    app.ask(addProfile, { params: { planId }, cookie, body: body({ opId: 'profile1ofthistest', profile }) })
  const first = await send()
  expect(first.status, await first.clone().text()).toBe(200)
  const again = await send()
  expect(again.status, await again.clone().text()).toBe(200)
  expect(await again.json()).toEqual(await first.json())
})
