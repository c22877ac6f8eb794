import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { ENDPOINTS } from '@/lib/api'
import type { Endpoint } from '@/lib/api/endpoint'
import { samplePlan } from '@/lib/plan/sample/sample-plan'
import { createPlan } from '@/lib/server/create-plan'
import { newOwnerLink } from '@/lib/server/owner-link'
import { readPlanRecord } from '@/lib/server/plan-record'
import { type InProcess, startWithSample } from '@/tests/in-process'
import { BODIES } from '@/tests/mutated-bodies'

let app: InProcess
let planId = ''
let cookie = ''
beforeAll(async () => {
  vi.spyOn(process.stdout, 'write').mockImplementation(() => true)
  ;({ app, planId, cookie } = await startWithSample())
})
afterAll(async () => {
  vi.restoreAllMocks()
  await app.dispose()
})

function ask(id: string, params: Record<string, string>, { body, query }: { body?: unknown; query?: string } = {}) {
  const endpoint = ENDPOINTS.find((candidate) => candidate.id === id) as Endpoint
  return app.ask(endpoint, {
    params: { planId, ...params },
    body: body === undefined ? undefined : JSON.stringify(body),
    cookie,
    query,
  })
}

// PostgreSQL's integers end here and its calendar has no year 0; SQLite would take both.
test.for(['saveAnswer', 'signOff', 'moveReview', 'nameVersion', 'restoreStep'])(
  '%s refuses a revision that no database can hold',
  async (id) => {
    const given = BODIES[id] as Record<string, unknown>
    const key = id === 'saveAnswer' ? 'baseRevision' : 'revision'
    const answer = await ask(id, { step: 'legal' }, { body: { ...given, [key]: 2_147_483_648 } })
    expect(answer.status).toBe(400)
  },
)

test('a live stream asked to begin after no possible revision begins after the last', async () => {
  for (const after of ['1e99', '-1', 'none']) {
    const answer = await ask('liveEvents', {}, { query: `?after=${after}` })
    expect(await answer.text(), after).toContain('retry')
  }
})

test('a link cannot end in the year 0', async () => {
  const body = { ...(BODIES.createLink as object), expiresOn: '0000-01-01' }
  expect((await ask('createLink', {}, { body })).status).toBe(400)
})

test('a plan file that says one thing twice, or at no time, is refused with a sentence', async () => {
  const row = { finding: 'a', reason: 'b', by: 'c', at: '2027-01-01T00:00:00Z', digest: '' }
  for (const acknowledgements of [[row, row], [{ ...row, at: '0000-01-01T00:00:00Z' }]]) {
    const answer = await ask('importPlan', {}, { body: { ...(BODIES.importPlan as object), acknowledgements } })
    expect(answer.status).toBe(422)
  }
})

test('what a plan file puts under a digest of another plan stays in its own plan', async () => {
  const forged = samplePlan()
  const [stored] = forged.profiles
  if (!stored) throw new Error('The sample has a profile.')
  stored.profile = { ...stored.profile, users: 7 }
  const made = await createPlan(app.server, forged, null, new Date())
  const usersOf = async (id: string) => (await readPlanRecord(app.server.db, id))?.plan.profiles[0]?.profile.users
  expect(await usersOf(made.planId)).toBe(7)
  expect(await usersOf(planId)).toBe(samplePlan().profiles[0]?.profile.users)
})

test('a browser without a session has no data, an administrator’s neither', async () => {
  await newOwnerLink(app.server.db, planId, new Date())
  const endpoint = ENDPOINTS.find(({ id }) => id === 'myData') as Endpoint
  const answer = await app.ask(endpoint)
  expect(await answer.json()).toEqual({ person: null, plans: [], changes: [], comments: [], waiting: [] })
})

test('an addendum, which says what stood there before, is never called redacted', async () => {
  const answer = await ask('exportPlan', { format: 'addendum-zip' }, { query: '?redacted' })
  expect(answer.status).toBe(400)
})
