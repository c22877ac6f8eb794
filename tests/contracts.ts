import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import * as z from 'zod'
import { ENDPOINTS } from '@/lib/api'
import { openApi } from '@/lib/api/open-api'
import { sha256Hex } from '@/lib/core/sha256'
import { samplePlan } from '@/lib/plan/sample/sample-plan'
import { createPlan } from '@/lib/server/create-plan'
import { type InProcess, startWithSample } from './in-process'
import { BODIES } from './mutated-bodies'

/*
 * Every endpoint is asked once for something it grants, by the real handler on a real database, and the reply is held against
 * the published document: no key more, no key less.
 */
type Operation = { responses: Record<string, { content?: Record<string, { schema?: object }> }> }
const document = openApi() as {
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, object> }
}

/** Declares the tests, on the database that `open` gives. */
export function testContracts(open: () => Promise<InProcess>): void {
  let app: InProcess
  let planId = ''
  let cookie = ''
  const answered = new Map<string, unknown>()
  beforeAll(async () => {
    vi.spyOn(process.stdout, 'write').mockImplementation(() => true)
    ;({ app, planId, cookie } = await startWithSample(open))
  }, 60_000)
  afterAll(async () => {
    vi.restoreAllMocks()
    await app.dispose()
  })

  type Asked = { params?: Record<string, string>; body?: unknown; query?: string; cookie?: string }

  async function ask(id: string, { params = {}, body, query, cookie: as = cookie }: Asked = {}): Promise<unknown> {
    const endpoint = ENDPOINTS.find((one) => one.id === id)
    if (!endpoint) throw new Error(`There is no endpoint ${id}.`)
    const given = endpoint.body ? JSON.stringify(body ?? BODIES[id]) : undefined
    const response = await app.ask(endpoint, { params: { planId, ...params }, body: given, query, cookie: as })
    const described = document.paths[endpoint.path]?.[endpoint.method.toLowerCase()]?.responses ?? {}
    const text = await response.text()
    expect(Object.keys(described), `${id}: ${text.slice(0, 300)}`).toContain(String(response.status))
    const content = described[String(response.status)]?.content ?? {}
    const schema = content['application/json']?.schema
    if (schema) {
      expect(response.headers.get('content-type')).toContain('application/json')
      expect(published(schema).safeParse(JSON.parse(text)).error, id).toBeUndefined()
      expect(endpoint.reply?.safeParse(JSON.parse(text)).error, id).toBeUndefined()
    } else if (!content['*/*']) {
      const [type = ''] = Object.keys(content)
      expect(response.headers.get('content-type') ?? '', id).toContain(type)
    }
    answered.set(id, response.status)
    return schema ? JSON.parse(text) : text
  }

  /** A schema of the document, with the components it names, as a check. */
  function published(schema: object): z.ZodType {
    const text = JSON.stringify({ ...schema, $defs: document.components.schemas })
    return z.fromJSONSchema(JSON.parse(text.replaceAll('#/components/schemas/', '#/$defs/')))
  }

  const revisionNow = async () => ((await ask('readPlan')) as { revision: number }).revision
  const save = async (opId: string, value: string, baseRevision: number, who = cookie) =>
    ask('saveAnswer', {
      params: { step: 'legal' },
      cookie: who,
      body: { opId, baseRevision, changes: [{ op: 'set', at: ['organization'], value }] },
    })

  test('plans begin, are read, named and end as the document says', async () => {
    await ask('startPlan')
    await ask('startSample')
    await ask('importPlan')
    const { planId: doomed } = (await ask('startSample')) as { planId: string }
    expect(doomed).toBeTruthy()
    await ask('readPlan')
    await ask('renamePlan')
    await ask('myPlans')
    await ask('myData')
  })

  test('answers and files', async () => {
    const before = await revisionNow()
    await save('abcdefghijklmnop1', 'alder', before)
    const { tag } = (await ask('readPlan')) as { tag: string }
    // By what it changed of a judgement the caller has, and by the whole.
    await ask('saveAnswer', {
      params: { step: 'legal' },
      body: {
        opId: 'abcdefghijklmnop2',
        baseRevision: before + 1,
        changes: [{ op: 'clear', at: ['region'] }],
        have: tag,
      },
    })
    await ask('readChanges', { query: '?after=0' })
    await ask('readChanges', { query: '?newest' })
    await ask('liveEvents', { query: '?after=0' })
    const profile = { ...samplePlan().profiles[0]?.profile, users: 48_217 }
    const { digest } = (await ask('addProfile', { body: { opId: 'abcdefghijklmnop4', profile } })) as { digest: string }
    await ask('removeProfile', { params: { digest } })
    const { analysis } = (await ask('readPlan')) as { analysis: { findings: { id: string; severity: string }[] } }
    await ask('acknowledge', {
      body: {
        finding: analysis.findings.find(({ severity }) => severity === 'warn')?.id,
        reason: 'Looked at together',
      },
    })
    await ask('compareMoments', { query: `?from=${before}&to=${await revisionNow()}` })
    await ask('restoreStep', {
      params: { step: 'legal' },
      body: { opId: 'abcdefghijklmnop3', revision: before, baseRevision: await revisionNow() },
    })
  })

  test('what one person typed is not saved as another’s', async () => {
    const { holder, revision } = (await ask('readPlan')) as { holder: string; revision: number }
    const body = (opId: string, typist: string) => ({
      opId,
      typist,
      baseRevision: revision,
      changes: [{ op: 'set', at: ['organization'], value: 'rowan' }],
    })
    const endpoint = ENDPOINTS.find(({ id }) => id === 'saveAnswer')
    if (!endpoint) throw new Error('Nothing saves answers.')
    const send = (value: object) =>
      app.ask(endpoint, { params: { planId, step: 'legal' }, body: JSON.stringify(value), cookie })
    const refused = await send(body('abcdefghijklmnopx', 'somebody else'))
    expect([refused.status, await refused.json()]).toMatchObject([409, { code: 'another-typist' }])
    expect((await send(body('abcdefghijklmnopx', holder))).status).toBe(200)
  })

  test('two people on one answer: both values come back, and one is dropped', async () => {
    const other = (await ask('createLink', { body: { ...(BODIES.createLink as object), role: 'editor' } })) as {
      link: { linkId: string }
      path: string
    }
    const secret = other.path.split('#')[1]
    const redeemed = await app.ask(ENDPOINTS.find(({ id }) => id === 'redeemLink')!, {
      params: { linkId: other.link.linkId },
      body: JSON.stringify({ secret, name: 'Lea' }),
    })
    const theirs = redeemed.headers.get('set-cookie')?.split(';')[0] ?? ''
    const base = await revisionNow()
    await save('bbcdefghijklmnop1', 'one', base, theirs)
    const { conflicts } = (await save('cbcdefghijklmnop1', 'two', base)) as { conflicts: { id: string }[] }
    expect(conflicts).toHaveLength(1)
    await ask('readPlan')
    await ask('dropPending', { params: { pendingId: conflicts[0]?.id ?? '' } })
  })

  test('working together', async () => {
    const { id } = (await ask('addComment')) as { id: string }
    await ask('addComment', { body: { ...(BODIES.addComment as object), threadId: id } })
    await ask('changeComment', { params: { commentId: id } })
    await ask('listComments')
    await ask('assignStep', { params: { step: 'data' } })
    const revision = await revisionNow()
    await ask('signOff', { body: { ...(BODIES.signOff as object), revision } })
    await ask('moveReview', { body: { to: 'in-review', note: 'Please', revision: await revisionNow() } })
    await ask('nameVersion')
    await ask('listVersions')
    await ask('readPlan')
  })

  test('a file, and a refusal', async () => {
    await ask('exportPlan', { params: { format: 'json' } })
    const shown = (await ask('previewPackage', { query: '?redacted&steps=legal' })) as {
      sha256: string
      files: { sha256: string }[]
    }
    const sent = await app.ask(ENDPOINTS.find(({ id }) => id === 'exportPlan')!, {
      params: { planId, format: 'zip' },
      query: '?redacted&steps=legal',
      cookie,
    })
    expect(sha256Hex(new Uint8Array(await sent.arrayBuffer()))).toBe(shown.sha256)
    const one = await app.ask(ENDPOINTS.find(({ id }) => id === 'exportPlan')!, {
      params: { planId, format: 'zip' },
      query: '?redacted&steps=legal&file=README.txt',
      cookie,
    })
    expect(sha256Hex(new Uint8Array(await one.arrayBuffer()))).toBe(shown.files[0]?.sha256)
    const refused = await app.ask(ENDPOINTS.find(({ id }) => id === 'exportPlan')!, {
      params: { planId, format: 'papyrus' },
      cookie,
    })
    expect(refused.status).toBe(404)
    expect(refused.headers.get('content-type')).toBe('application/problem+json')
    const schema = published({ $ref: '#/components/schemas/Problem' })
    const problem = await refused.json()
    expect(schema.safeParse(problem).error).toBeUndefined()
    // The check is worth something only if it notices a key that is not described.
    expect(schema.safeParse({ ...problem, stack: 'at handle' }).success).toBe(false)
  })

  test('links and keys', async () => {
    const { link, path } = (await ask('createLink')) as { link: { linkId: string }; path: string }
    await ask('redeemLink', { params: { linkId: link.linkId }, body: { secret: path.split('#')[1], name: 'Lea' } })
    await ask('changeLink', { params: { linkId: link.linkId } })
    await ask('rotateLink', { params: { linkId: link.linkId } })
    await ask('listLinks')
    await ask('freezePlan')
    const { recoveryCode } = (await ask('renewRecovery')) as { recoveryCode: string }
    await ask('recoverPlan', { body: { code: recoveryCode, name: 'Owner' } })
    await ask('offerPlan', { body: { label: 'For Sam', stays: true } })
    await ask('listLinks')
    await ask('withdrawOffer')
    const offer = (await ask('offerPlan', { body: { label: 'For Sam', stays: true } })) as { path: string }
    const [offerId = '', secret = ''] = offer.path.split('/').pop()?.split('#') ?? []
    await ask('readOffer', { params: { offerId }, body: { secret } })
    await ask('takeOver', { params: { offerId }, body: { secret, name: 'Sam' }, cookie: '' })
  })

  test('the end of a plan and of a session', async () => {
    const own = await createPlan(app.server, samplePlan(), null, new Date())
    await ask('deletePlan', { params: { planId: own.planId }, cookie: `planner=${own.token}` })
    const left = await createPlan(app.server, samplePlan(), null, new Date())
    await ask('leavePlan', { params: { planId: left.planId }, cookie: `planner=${left.token}` })
    const { sessions } = (await ask('mySessions')) as { sessions: { sessionId: string; isThis: boolean }[] }
    await ask('endSession', { params: { sessionId: sessions.find(({ isThis }) => isThis)?.sessionId ?? '' } })
    await ask('signOut')
  })

  test('nothing on the list went unasked but what needs a sign-in provider', () => {
    const unasked = ENDPOINTS.filter(({ id }) => !answered.has(id)).map(({ id }) => id)
    expect(unasked).toEqual(['beginSignIn', 'finishSignIn'])
  })
}
