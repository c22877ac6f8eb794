import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { offerPlan, readOffer, takeOver } from '@/lib/api/handover'
import { listLinks, renewRecovery, rotateLink } from '@/lib/api/links'
import { deletePlan, readPlan } from '@/lib/api/plans'
import { samplePlan } from '@/lib/plan/sample/sample-plan'
import { createPlan } from '@/lib/server/create-plan'
import { readEnv } from '@/lib/server/env'
import { signInPerson } from '@/lib/server/sign-in/sign-in-person'
import { deletedPlans, undelete } from '@/lib/server/undelete'
import { findVisitor } from '@/lib/server/visitor'
import { type InProcess, startInProcess } from './in-process'

let app: InProcess
beforeAll(async () => {
  vi.spyOn(process.stdout, 'write').mockImplementation(() => true)
  app = await startInProcess()
  const read = readEnv({
    SIGN_IN: 'optional',
    OIDC_ISSUER: 'https://id.example.com',
    OIDC_CLIENT_ID: 'x',
    OIDC_GROUP_ROLES: 'Platform=owner',
  })
  if ('problems' in read) throw new Error('settings')
  app.server.env = { ...app.server.env, signIn: read.env.signIn }
})
afterAll(async () => {
  vi.restoreAllMocks()
  await app.dispose()
})

const body = JSON.stringify
const MINUTE = 60_000
const ago = (minutes: number) => new Date(Date.now() - minutes * MINUTE)

/** The cookie of somebody who signed in on a browser of their own, and what it may open. */
async function signedIn(subject: string, provenAt: Date | null, groups: string[] = []) {
  const identity = { issuer: 'https://id.example.com', subject, name: subject, email: '', groups, provenAt }
  const token = await app.server.db.write((tx) => signInPerson(tx, identity, null, new Date()))
  return { token, cookie: `planner=${token}`, visitor: await findVisitor(app.server, token, new Date()) }
}

async function ownerOf(subject: string, provenAt: Date | null) {
  const person = await signedIn(subject, provenAt)
  const { planId, ownerLink } = await createPlan(app.server, samplePlan(), person.visitor, new Date())
  return { ...person, planId, linkId: /^\/s\/(\w+)#/.exec(ownerLink)?.[1] ?? '' }
}

const irrevocable = (planId: string, linkId: string, cookie: string) => [
  () => app.ask(offerPlan, { params: { planId }, cookie, body: body({ label: 'Ines', stays: true }) }),
  () => app.ask(renewRecovery, { params: { planId }, cookie, body: '{}' }),
  () => app.ask(rotateLink, { params: { planId, linkId }, cookie, body: '{}' }),
  () => app.ask(deletePlan, { params: { planId }, cookie }),
]

test('who signed in long ago proves anew who they are before handing over, making owner keys or deleting', async () => {
  for (const provenAt of [ago(11), null]) {
    const { planId, linkId, cookie } = await ownerOf('ada', provenAt)
    for (const ask of irrevocable(planId, linkId, cookie)) {
      const answer = await ask()
      expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([403, 'sign-in-again'])
    }
    expect((await app.ask(readPlan, { params: { planId }, cookie })).status, 'the rest goes on').toBe(200)
    const again = await signedIn('ada', ago(9))
    for (const ask of irrevocable(planId, linkId, again.cookie)) expect((await ask()).status).toBe(200)
    expect((await app.ask(readPlan, { params: { planId }, cookie: again.cookie })).status).toBe(404)
  }
})

test('an owner by link alone has no other proof than the link', async () => {
  const made = await createPlan(app.server, samplePlan(), null, new Date())
  const linkId = /^\/s\/(\w+)#/.exec(made.ownerLink)?.[1] ?? ''
  for (const ask of irrevocable(made.planId, linkId, `planner=${made.token}`)) expect((await ask()).status).toBe(200)
})

test('a group that owns every plan still does after a handover, and its members may take one as their own', async () => {
  const { planId, cookie, linkId } = await ownerOf('nora', ago(1))
  const params = { planId }
  const admin = await signedIn('petra', ago(1), ['Platform'])
  const roleOf = async (as: string) =>
    ((await (await app.ask(readPlan, { params, cookie: as })).json()) as { role?: string }).role
  const offer = async (as: string) => {
    const made = await app.ask(offerPlan, { params, cookie: as, body: body({ label: 'Next', stays: true }) })
    const [, offerId = '', secret = ''] =
      /^\/take-over\/(\w+)#(\w+)$/.exec(((await made.json()) as { path: string }).path) ?? []
    return { params: { offerId }, body: body({ secret, name: '' }), secret }
  }
  const first = await offer(cookie)
  const told = await app.ask(readOffer, { params: first.params, body: body({ secret: first.secret }) })
  expect(await told.json()).toMatchObject({ groupsOwn: true })
  expect(await (await app.ask(listLinks, { params, cookie })).json()).toMatchObject({ groupsOwn: true })
  expect((await app.ask(takeOver, { ...first, cookie: admin.cookie })).status).toBe(200)
  expect([await roleOf(admin.cookie), await roleOf(cookie)]).toEqual(['owner', 'editor'])
  const links = await app.server.db.read.link.findMany({ where: { planId, role: 'owner', revokedAt: null } })
  expect(links.map(({ id }) => id)).not.toContain(linkId)
  expect((await app.ask(takeOver, { ...(await offer(admin.cookie)), cookie: admin.cookie })).status).toBe(409)
  expect((await app.ask(takeOver, { ...(await offer(admin.cookie)), cookie })).status).toBe(200)
  expect([await roleOf(admin.cookie), await roleOf(cookie)]).toEqual(['owner', 'owner'])
})

test('a deleted plan can be brought back by whoever runs the server, until it is removed for good', async () => {
  const { planId, cookie } = await ownerOf('dee', ago(1))
  const status = async () => (await app.ask(readPlan, { params: { planId }, cookie })).status
  expect(await undelete(app.server.db, planId, new Date())).toBe(false)
  expect((await app.ask(deletePlan, { params: { planId }, cookie })).status).toBe(200)
  expect(await status()).toBe(404)
  expect((await deletedPlans(app.server.db))[0]?.id).toBe(planId)
  expect(await undelete(app.server.db, planId, new Date())).toBe(true)
  expect(await status()).toBe(200)
  const said = await app.server.db.read.change.findMany({ where: { planId }, orderBy: { revision: 'asc' } })
  expect(said.map(({ says }) => says)).toEqual(['Deleted the plan', 'Brought the deleted plan back on the server'])
})
