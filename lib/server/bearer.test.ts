import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { ENDPOINTS } from '@/lib/api'
import { type Endpoint, takesToken } from '@/lib/api/endpoint'
import { samplePlan } from '@/lib/plan/sample/sample-plan'
import { createPlan } from '@/lib/server/create-plan'
import { type InProcess, startWithSample } from '@/tests/in-process'
import { BODIES } from '@/tests/mutated-bodies'

let app: InProcess
let planId = ''
let cookie = ''
let ownerLink = ''
const audit: string[] = []
beforeAll(async () => {
  vi.spyOn(process.stdout, 'write').mockImplementation((line) => {
    audit.push(String(line))
    return true
  })
  ;({ app, planId, cookie, ownerLink } = await startWithSample())
})
afterAll(async () => {
  vi.restoreAllMocks()
  await app.dispose()
})

const endpoint = (id: string) => ENDPOINTS.find((one) => one.id === id) as Endpoint
const save = (value: string, baseRevision = 0) =>
  JSON.stringify({
    opId: `abcdefghijklmnop${value}`,
    baseRevision,
    changes: [{ op: 'set', at: ['organization'], value }],
  })

type Made = { link: { linkId: string }; path: string }

async function linkOf(over: object): Promise<Made & { token: string }> {
  const body = JSON.stringify({ ...(BODIES.createLink as object), ...over })
  const made = (await (await app.ask(endpoint('createLink'), { params: { planId }, body, cookie })).json()) as Made
  return { ...made, token: tokenOf(made.path) }
}

/** As a person does it: the address after `/s/`, with a dot for the hash. */
const tokenOf = (path: string) => path.slice(path.indexOf('/s/') + 3).replace('#', '.')

async function status(id: string, token: string, params: Record<string, string> = {}, body?: string): Promise<number> {
  const answer = await app.ask(endpoint(id), { params: { planId, ...params }, body, bearer: token })
  return answer.status
}

test('a script with a link as its token reads and writes what the link allows, without a session', async () => {
  const { token } = await linkOf({ role: 'editor', label: 'Nightly export' })
  expect(await status('readPlan', token)).toBe(200)
  expect(await status('exportPlan', token, { format: 'json' })).toBe(200)
  expect(await status('saveAnswer', token, { step: 'legal' }, save('one'))).toBe(200)
  const changes = await app.ask(endpoint('readChanges'), { params: { planId }, query: '?newest', bearer: token })
  const { changes: log } = (await changes.json()) as { changes: { by: string }[] }
  expect(log.at(-1)?.by).toBe('Nightly export')
  expect(await app.server.db.read.session.count()).toBe(1)
})

test('a viewer’s token writes nothing, and one for some steps reads no others', async () => {
  const viewer = await linkOf({ role: 'viewer' })
  expect(await status('saveAnswer', viewer.token, { step: 'legal' }, save('two'))).toBe(403)
  const part = await linkOf({ role: 'editor', steps: ['data'] })
  const answer = await app.ask(endpoint('readPlan'), { params: { planId }, bearer: part.token })
  const { answers, scope } = (await answer.json()) as { answers: Record<string, object>; scope: string[] }
  expect(scope).toEqual(['data'])
  expect(answers.legal).toEqual({})
  expect(await status('saveAnswer', part.token, { step: 'legal' }, save('three'))).toBe(403)
})

test('what only the owner may do is closed to scripts, and so are an owner’s link and one that counts its uses', async () => {
  const { token } = await linkOf({ role: 'editor' })
  for (const { id, role } of ENDPOINTS.filter((one) => one.role === 'owner')) {
    expect(takesToken(endpoint(id)), id).toBe(false)
    const body = endpoint(id).body ? JSON.stringify(BODIES[id] ?? {}) : undefined
    const refused = await status(id, token, { linkId: 'x' }, body)
    expect([403, 404], `${id} ${role}`).toContain(refused)
  }
  expect(await status('readPlan', tokenOf(ownerLink))).toBe(403)
  expect(await status('readPlan', (await linkOf({ role: 'viewer', maxUses: 1 })).token)).toBe(403)
})

test('a wrong, revoked or foreign token opens nothing and says how to write one', async () => {
  const { token, link } = await linkOf({ role: 'viewer' })
  for (const wrong of [`${link.linkId}.${'x'.repeat(52)}`, 'nobody.secret', 'x', '', token.replace('.', '#')]) {
    const answer = await app.ask(endpoint('readPlan'), { params: { planId }, bearer: wrong || ' ' })
    expect(answer.status, wrong).toBe(401)
    expect(answer.headers.get('www-authenticate')).toBe('Bearer')
  }
  const other = await createPlan(app.server, samplePlan(), null, new Date())
  expect(await status('readPlan', token, { planId: other.planId })).toBe(404)
  const revoke = JSON.stringify({ revoked: true })
  await app.ask(endpoint('changeLink'), { params: { planId, linkId: link.linkId }, body: revoke, cookie })
  expect(await status('readPlan', token)).toBe(401)
})

test('a frozen plan is only read, and the cookie beside a token counts for nothing', async () => {
  const { token } = await linkOf({ role: 'editor' })
  await app.ask(endpoint('freezePlan'), { params: { planId }, body: '{"frozen":true}', cookie })
  expect(await status('saveAnswer', token, { step: 'legal' }, save('four'))).toBe(423)
  await app.ask(endpoint('freezePlan'), { params: { planId }, body: '{"frozen":false}', cookie })
  const both = await app.ask(endpoint('readPlan'), { params: { planId }, cookie, bearer: 'wrong.token' })
  expect(both.status).toBe(401)
})

test('the password that a reverse proxy asks of a browser is no token', async () => {
  const authorization = 'Basic cHJveHk6cGFzc3dvcmQ='
  const answer = await app.ask(endpoint('readPlan'), { params: { planId }, cookie, authorization })
  expect(answer.status).toBe(200)
})

test('what lives with a session is not for scripts: the stream, and giving up one’s own way in', async () => {
  const { token } = await linkOf({ role: 'viewer' })
  for (const id of ['liveEvents', 'leavePlan']) {
    expect(takesToken(endpoint(id)), id).toBe(false)
    expect([403, 404], id).toContain(await status(id, token))
  }
})

test('the secret of a token stands in no line of the audit log', async () => {
  const { token, link } = await linkOf({ role: 'viewer' })
  await status('exportPlan', token, { format: 'json' })
  expect(audit.some((line) => line.includes('"exportPlan"'))).toBe(true)
  expect(audit.join('')).not.toContain(token.slice(link.linkId.length + 1))
})

test('where sign-in is required a token alone opens nothing', async () => {
  const { token } = await linkOf({ role: 'viewer' })
  const before = app.server.env.signIn
  app.server.env.signIn = { required: true } as typeof before
  expect(await status('readPlan', token)).toBe(401)
  app.server.env.signIn = before
  expect(await status('readPlan', token)).toBe(200)
})
