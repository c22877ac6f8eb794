import { afterAll, beforeAll, expect, test } from 'vitest'
import { offerPlan, readOffer, takeOver, withdrawOffer } from '@/lib/api/handover'
import { recoverPlan } from '@/lib/api/links'
import { readPlan } from '@/lib/api/plans'
import { samplePlan } from '@/lib/plan/sample/sample-plan'
import { createPlan } from '@/lib/server/create-plan'
import { type InProcess, startInProcess } from './in-process'

let app: InProcess
beforeAll(async () => {
  app = await startInProcess()
})
afterAll(() => app.dispose())

const body = JSON.stringify

async function offered() {
  const made = await createPlan(app.server, samplePlan(), null, new Date())
  const cookie = `planner=${made.token}`
  const params = { planId: made.planId }
  const answer = await app.ask(offerPlan, { params, cookie, body: body({ label: 'Ines', stays: true }) })
  expect(answer.status, await answer.clone().text()).toBe(200)
  const { path } = (await answer.json()) as { path: string }
  const [, offerId = '', secret = ''] = /^\/take-over\/(\w+)#(\w+)$/.exec(path) ?? []
  const knock = (endpoint: typeof takeOver | typeof readOffer, more: object = {}, from?: string) =>
    app.ask(endpoint, { params: { offerId }, cookie: from, body: body({ secret, ...more }) })
  return { ...made, params, cookie, offerId, secret, knock }
}

test('reading an offer changes nothing; taking it makes the taker the owner, by new keys only', async () => {
  const { planId, params, cookie, recoveryCode, knock } = await offered()
  const read = await knock(readOffer)
  expect(await read.json()).toEqual({
    plan: samplePlan().name,
    by: 'Owner',
    label: 'Ines',
    stays: true,
    groupsOwn: false,
  })
  expect((await app.ask(readPlan, { params, cookie })).status).toBe(200)
  expect((await knock(takeOver, { name: 'Nora' }, cookie)).status, 'the owner cannot take it').toBe(409)
  const taken = await knock(takeOver, { name: 'Ines' })
  expect(taken.status, await taken.clone().text()).toBe(200)
  const keys = (await taken.json()) as { planId: string; recoveryCode: string }
  expect(keys.planId).toBe(planId)
  const asFormer = await app.ask(readPlan, { params, cookie })
  expect((await asFormer.json()) as object).toMatchObject({ role: 'editor' })
  const recover = (code: string) => app.ask(recoverPlan, { body: body({ code, name: 'Late' }) })
  expect((await recover(recoveryCode)).status).toBe(404)
  const late = await recover(keys.recoveryCode)
  expect(late.status).toBe(200)
  const again = late.headers.get('set-cookie')?.split(';')[0]
  expect((await (await app.ask(readPlan, { params, cookie: again })).json()) as object).toMatchObject({ role: 'owner' })
  expect((await knock(takeOver, { name: 'Late' })).status, 'a second time').toBe(404)
})

test('a wrong secret, an unknown offer and a withdrawn one answer alike; one past its day says so', async () => {
  const { params, cookie, offerId, secret, knock } = await offered()
  const say = async (answer: Response) => [answer.status, await answer.text()]
  const unknown = await say(await app.ask(readOffer, { params: { offerId: 'none' }, body: body({ secret }) }))
  expect(unknown[0]).toBe(404)
  expect(await say(await app.ask(readOffer, { params: { offerId }, body: body({ secret: 'x' }) }))).toEqual(unknown)
  const past = { expiresAt: new Date(Date.now() - 1000) }
  await app.server.db.write((tx) => tx.handover.update({ where: { id: offerId }, data: past }))
  expect((await knock(takeOver, { name: 'Ines' })).status).toBe(410)
  expect((await app.ask(withdrawOffer, { params, cookie })).status).toBe(200)
  expect(await say(await knock(takeOver, { name: 'Ines' }))).toEqual(unknown)
  expect((await app.ask(withdrawOffer, { params, cookie })).status).toBe(404)
})
