import fc from 'fast-check'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { ENDPOINTS } from '@/lib/api'
import type { Endpoint } from '@/lib/api/endpoint'
import type { InProcess } from './in-process'
import { BODIES, NASTY } from './mutated-bodies'

/** Two make whole files and take no body, one never ends. */
const SLOW = ['exportPlan', 'previewPackage', 'liveEvents']
/** Requests to each route: few here, a thousand in `npm run test:heavy`. */
const RUNS = Number(process.env.PLANNER_MUTATIONS ?? 60)
const SEED = Number(process.env.PLANNER_SEED ?? 20_261_124)

const startPlan = ENDPOINTS.find(({ id }) => id === 'startPlan') as Endpoint

/** The same value with one place of it changed. */
function mutate(value: unknown, path: readonly number[], nasty: unknown, how: number): unknown {
  const [step, ...rest] = path
  if (step === undefined || typeof value !== 'object' || value === null) return nasty
  const keys = Object.keys(value)
  const key = keys[step % (keys.length + 1)]
  if (key === undefined) return { ...value, [`extra${step}`]: nasty }
  const copy: Record<string, unknown> = Array.isArray(value) ? ([...value] as never) : { ...value }
  if (how === 0 && rest.length === 0 && !Array.isArray(copy)) delete copy[key]
  else copy[key] = mutate((value as Record<string, unknown>)[key], rest, nasty, how)
  return copy
}

const nasty = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...NASTY) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
)
const param = fc.oneof(
  fc.constantFrom('legal', 'data', 'none', '__proto__', '%2e%2e', '\u0000', 'x'.repeat(300), ''),
  fc.string(),
)

/** Declares the tests, on the database that `open` gives. */
export function testMutatedRequests(open: () => Promise<InProcess>): void {
  let app: InProcess
  let cookie = ''
  let planId = ''
  const complaints: string[] = []

  beforeAll(async () => {
    vi.spyOn(console, 'error').mockImplementation((...parts) => void complaints.push(parts.join(' ')))
    vi.spyOn(process.stdout, 'write').mockImplementation(() => true)
    app = await open()
    await renew()
  }, 60_000)
  afterAll(async () => {
    vi.restoreAllMocks()
    await app.dispose()
  })

  async function renew(): Promise<void> {
    const made = await app.ask(startPlan, { body: JSON.stringify(BODIES.startPlan) })
    cookie = made.headers.get('set-cookie')?.split(';')[0] ?? ''
    planId = ((await made.json()) as { planId: string }).planId
  }

  test('every endpoint with a body has one to start from', () => {
    for (const { id, body } of ENDPOINTS) if (body) expect(Object.hasOwn(BODIES, id), id).toBe(true)
  })

  test.for(ENDPOINTS.filter(({ id }) => !SLOW.includes(id)).map(({ id }) => id))(
    'no mutated request to %s makes the server fail',
    { timeout: 30_000 + RUNS * 200 },
    async (id) => {
      const endpoint = ENDPOINTS.find((candidate) => candidate.id === id) as Endpoint
      const names = [...endpoint.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string)
      const request = fc.record({
        path: fc.array(fc.nat(12), { maxLength: 5 }),
        value: nasty,
        how: fc.nat(3),
        params: fc.array(param, { minLength: names.length, maxLength: names.length }),
        keepsParams: fc.boolean(),
        cut: fc.option(fc.nat(), { freq: 12 }),
        query: fc.constantFrom(
          '',
          '?revision=-1',
          '?revision=1e99',
          '?after=NaN',
          '?newest',
          '?from=0&to=1',
          '?to=//evil',
          '?code=x&state=y',
        ),
      })
      await fc.assert(
        fc.asyncProperty(request, async ({ path, value, how, params, keepsParams, cut, query }) => {
          const text = endpoint.body ? JSON.stringify(mutate(BODIES[id], path, value, how)) : undefined
          const filled = names.map((name, index) => {
            if (name === 'planId') return [name, planId]
            return [name, keepsParams && name === 'step' ? 'legal' : params[index]]
          })
          const response = await app.ask(endpoint, {
            params: Object.fromEntries(filled),
            body: cut === null ? text : text?.slice(0, cut % (text.length + 1)),
            cookie,
            query,
          })
          const answer = await response.text()
          expect(
            response.status,
            `${text} ${JSON.stringify(filled)} ${query}: ${answer} ${complaints.at(-1)}`,
          ).toBeLessThan(500)
          if (response.status >= 400) {
            const { detail } = JSON.parse(answer) as { detail: string }
            expect(detail).toMatch(/^[A-Z"].{8,}/s)
            expect(detail).not.toMatch(/prisma|sqlite|node_modules|\bat \//i)
          }
          expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
          if (id === 'deletePlan' || id === 'signOut') await renew()
        }),
        { numRuns: RUNS, seed: SEED, endOnFailure: true },
      )
    },
  )

  test('a hundred thousand lists inside each other are refused with a sentence, on every route with a body', async () => {
    for (const endpoint of ENDPOINTS.filter(({ body }) => body)) {
      for (const depth of [33, 100_000]) {
        const body = '['.repeat(depth) + ']'.repeat(depth)
        if (body.length > endpoint.limits.bytes) continue
        const params = { planId, step: 'legal', linkId: 'x', commentId: 'x' }
        const response = await app.ask(endpoint, { params, body, cookie })
        expect(response.status, endpoint.id).toBe(400)
        expect(((await response.json()) as { detail: string }).detail).toContain('inside each other')
      }
    }
  })
}
