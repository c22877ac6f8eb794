import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SCIMMY from 'scimmy'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { emptyPlan } from '@/lib/core/plan/plan'
import { rehearse } from './rehearse'
import { readScimUrl } from './scim-client'
import type { ReplayState } from './scim-replay'

/** A SCIM service by an independent implementation, on this machine; `mishaps` are answered instead of the next requests. */
type Stored = Record<string, unknown> & { id: string; userName: string }
let stored: Stored[] = []
let groups: { id: string; displayName: string; members?: { value: string }[] }[] = []
let mishaps: ('busy' | 'cut before' | 'cut after' | 'broken')[] = []
let tokens: (string | undefined)[] = []

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  let text = ''
  for await (const chunk of request) text += String(chunk)
  const url = new URL(request.url ?? '', 'http://localhost')
  const send = (status: number, body: unknown) => {
    response.writeHead(status, { 'content-type': 'application/scim+json', 'retry-after': '0' })
    response.end(JSON.stringify(body))
  }
  if (request.method === 'GET') {
    const filter = url.searchParams.get('filter') ?? ''
    const type = url.pathname === '/scim2/Groups' ? SCIMMY.Resources.Group : SCIMMY.Resources.User
    return send(200, await new type({ filter } as never).read())
  }
  tokens.push(request.headers.authorization)
  const mishap = mishaps.shift()
  if (mishap === 'busy') return send(429, {})
  if (mishap === 'broken') return send(500, {})
  if (mishap === 'cut before') return void response.destroy()
  // SCIMMY takes URNs of the IETF only.
  const body = JSON.parse(text.replaceAll('"urn:scim:wso2:schema"', `"${SYSTEM}"`)) as object
  const result = await new SCIMMY.Messages.BulkRequest(body as never, 1000).apply()
  if (mishap === 'cut after') return void response.destroy()
  send(200, result)
}

const SYSTEM = 'urn:ietf:params:scim:schemas:extension:system:2.0:User'
const server = createServer((request, response) => void answer(request, response).catch(() => response.destroy()))
let service = ''

beforeAll(async () => {
  const { Attribute, SchemaDefinition } = SCIMMY.Types
  SCIMMY.Resources.declare(SCIMMY.Resources.User)
    .egress((resource) => stored.filter(({ userName }) => matches(resource, userName)) as never)
    .ingress((_resource, data) => {
      const user = { ...(JSON.parse(JSON.stringify(data)) as Stored), id: String(stored.length + 1) }
      if (stored.some(({ userName }) => userName === user.userName))
        throw new SCIMMY.Types.Error(409, 'uniqueness', 'taken')
      stored.push(user)
      return user as never
    })
  SCIMMY.Resources.User.basepath('/scim2')
  SCIMMY.Resources.User.extend(
    new SchemaDefinition('Wso2', SYSTEM, 'System attributes', [new Attribute('boolean', 'askPassword')]) as never,
  )
  SCIMMY.Resources.declare(SCIMMY.Resources.Group)
    .egress(
      (resource) =>
        groups.filter(({ id, displayName }) =>
          resource.id ? id === resource.id : matches(resource, displayName),
        ) as never,
    )
    .ingress((resource, data) => {
      const group = groups.find(({ id }) => id === resource.id)!
      Object.assign(group, JSON.parse(JSON.stringify(data)))
      return group as never
    })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  service = `http://127.0.0.1:${(server.address() as AddressInfo).port}/scim2`
})

function matches(resource: unknown, displayName: string): boolean {
  return JSON.stringify((resource as { filter?: unknown }).filter ?? '').includes(JSON.stringify(displayName))
}

afterAll(() => void server.close())
beforeEach(() => {
  stored = []
  groups = [{ id: 'g1', displayName: 'Staff' }]
  mishaps = []
  tokens = []
  process.env.SCIM_TOKEN = 'secret-token'
})
afterEach(() => vi.restoreAllMocks())

const folder = mkdtempSync(join(tmpdir(), 'send-'))
const file = (name: string, content: string) => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}
const plan = emptyPlan('Test')
plan.answers.mapping = {
  usernameMode: 'email',
  rows: [
    { id: 'a', source: 'mail', target: 'username' },
    { id: 'b', source: 'first', target: 'givenname', transforms: 'trim' },
  ],
  roles: [{ id: 'r', source: 'staff', kind: 'group', target: 'Staff' }],
  limits: [
    { id: 'x', limit: 'bulkPerMinute', value: 60_000 },
    { id: 'y', limit: 'scimPerMinute', value: 60_000 },
    { id: 'z', limit: 'bulkOperations', value: 3 },
  ],
}
plan.answers.rehearsal = { exitBar: 10 }
const planPath = file('plan.json', JSON.stringify(plan))
const users = file(
  'users.csv',
  'mail,first,groups\nann@corp.example,Ann,staff\nbo@corp.example, Bo ,staff\ncy@corp.example,Cy,\n',
)

async function run(...args: string[]) {
  const texts = { stdout: '', stderr: '' }
  for (const stream of ['stdout', 'stderr'] as const) {
    vi.spyOn(process[stream], 'write').mockImplementation((text) => {
      texts[stream] += String(text)
      return true
    })
  }
  const code = await rehearse.run(['--plan', planPath, ...args])
  vi.restoreAllMocks()
  return { code, ...texts }
}
const stateOf = (out: string) => JSON.parse(readFileSync(join(out, 'replay.json'), 'utf8')) as ReplayState

test('the pilot is created with rewritten addresses and is in its groups, through a busy minute', async () => {
  const out = join(folder, 'sent')
  mishaps = ['busy']
  const { code, stdout } = await run('--users', users, '--out', out, '--against-scim', service)
  expect(stdout).toContain('0 operations refused')
  expect(code).toBe(0)
  expect(stored.length).toBeGreaterThan(0)
  for (const { userName } of stored) expect(userName).toMatch(/^DEFAULT\/[0-9a-f]{20}@rehearsal\.example$/)
  expect(groups[0]!.members?.length).toBeGreaterThan(0)
  expect(new Set(tokens)).toEqual(new Set(['Bearer secret-token']))
  const state = JSON.stringify(stateOf(out))
  expect(state).not.toContain('@')
  expect(state).not.toContain('secret-token')
})

test('an interrupted sending goes on where it stopped, and nobody is created twice', async () => {
  const out = join(folder, 'resumed')
  mishaps = ['broken']
  const first = await run('--users', users, '--out', out, '--against-scim', service)
  expect(first).toMatchObject({ code: 2, stderr: expect.stringContaining('go on with --resume') })
  expect(stored).toEqual([])
  // The answer is lost after the service did its work: the second try meets its own people.
  mishaps = ['cut after']
  const second = await run('--out', out, '--against-scim', service, '--resume')
  expect(second).toMatchObject({ code: 0, stdout: expect.stringContaining('there from an earlier try') })
  expect(new Set(stored.map(({ userName }) => userName)).size).toBe(stored.length)
  expect(groups[0]!.members?.map(({ value }) => value)).toContain(stored[0]!.id)
  const before = stored.length
  expect((await run('--out', out, '--against-scim', service, '--resume')).code).toBe(0)
  expect(stored).toHaveLength(before)
})

test('who exists already is refused and said so', async () => {
  const out = join(folder, 'refused')
  await run('--users', users, '--out', out)
  const bulk = readFileSync(join(out, 'scim', 'bulk-0001.json'), 'utf8')
  expect(bulk).toContain('/Groups/{id of Staff}')
  // A second sending of the same people, as somebody would who lost the state.
  const again = join(folder, 'refused-again')
  await run('--users', users, '--out', again, '--against-scim', service)
  const state = stateOf(again)
  writeFileSync(
    join(again, 'replay.json'),
    JSON.stringify({ ...state, files: state.files.map((f) => ({ ...f, wasSent: false, results: null })) }),
  )
  const { code, stdout } = await run('--out', again, '--against-scim', service, '--resume')
  expect(code).toBe(1)
  expect(stdout).toMatch(/refused \(\d+ with 409 uniqueness/)
})

test('nothing is sent while a group is missing, nor with real addresses nobody insisted on', async () => {
  groups = []
  const out = join(folder, 'missing')
  const missing = await run('--users', users, '--out', out, '--against-scim', service)
  expect(missing).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('no group "Staff" yet, and nothing was sent'),
  })
  const real = ['--users', users, '--out', join(folder, 'real'), '--against-scim', service, '--real-addresses', '1']
  expect(await run(...real)).toMatchObject({ code: 2, stderr: expect.stringContaining('--send-real-invitations') })
  expect(await run('--users', users, '--out', out, '--against-scim', service, '--files', 'all')).toMatchObject({
    code: 2,
  })
  expect(stored).toEqual([])
})

test('a token goes over https or to this machine only', () => {
  expect(readScimUrl('https://api.asgardeo.io/t/alder/scim2')).toBeInstanceOf(URL)
  for (const address of ['http://api.example.com/scim2', 'ftp://localhost/', 'nowhere', 'https://a:b@api.example.com/'])
    expect(readScimUrl(address)).toMatch(/\.$/)
})

test('files are found by pattern', async () => {
  file('part-1.csv', 'mail,first,groups\nda@corp.example,Da,\n')
  file('part-2.csv', 'mail,first,groups\ned@corp.example,Ed,\n')
  const { stdout, code } = await run('--users', join(folder, 'part-*.csv'), '--out', join(folder, 'glob'), '--json')
  expect(code).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({ records: 2, files: [{ name: 'part-1.csv' }, { name: 'part-2.csv' }] })
})
