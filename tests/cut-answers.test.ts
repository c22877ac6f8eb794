import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { ENDPOINTS } from '@/lib/api'
import type { Endpoint } from '@/lib/api/endpoint'
import { type InProcess, startInProcess } from './in-process'

/** Saves in all: few here, five thousand in `npm run test:heavy`. */
const SAVES = Number(process.env.PLANNER_SAVES ?? 150)
const PEOPLE = 5
const CUT = 0.3

const endpoint = (id: string) => ENDPOINTS.find((candidate) => candidate.id === id) as Endpoint
let app: InProcess
beforeAll(async () => {
  vi.spyOn(process.stdout, 'write').mockImplementation(() => true)
  app = await startInProcess()
})
afterAll(async () => {
  vi.restoreAllMocks()
  await app.dispose()
})

/** A small generator of our own, so that a failing run can be repeated. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

test('answers cut after the save was applied, and requests sent twice: nothing is lost or counted twice', async () => {
  const made = await app.ask(endpoint('startPlan'), {
    body: JSON.stringify({ name: 'Plan', system: 'auth0', users: 10, region: 'eu', goLive: null, decider: '' }),
  })
  const cookie = made.headers.get('set-cookie')?.split(';')[0]
  const { planId } = (await made.json()) as { planId: string }
  const random = randomFrom(20_261_124)
  let cuts = 0
  const acknowledged: string[] = []

  async function person(who: number): Promise<void> {
    for (let turn = 0; turn < SAVES / PEOPLE; turn++) {
      const opId = `person${who}`.padEnd(16, 'x') + String(turn).padStart(4, '0')
      const change = { op: 'set', at: ['organization'], value: `${who}/${turn}` }
      const body = JSON.stringify({ opId, baseRevision: 1_000_000, changes: [change] })
      const send = () => app.ask(endpoint('saveAnswer'), { params: { planId, step: 'legal' }, cookie, body })
      for (;;) {
        const answers = random() < CUT ? await Promise.all([send(), send()]) : [await send()]
        expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
        if (random() >= CUT) break
        cuts += 1
      }
      acknowledged.push(opId)
    }
  }
  await Promise.all(Array.from({ length: PEOPLE }, (_, who) => person(who)))
  const rows = await app.server.db.read.change.findMany({
    where: { planId, step: 'legal' },
    orderBy: { revision: 'asc' },
  })
  expect(cuts).toBeGreaterThan(SAVES * 0.2)
  expect(rows.map(({ opId }) => opId).sort()).toEqual(acknowledged.sort())
  const plan = await app.server.db.read.plan.findUniqueOrThrow({ where: { id: planId } })
  expect(plan.revision).toBe(rows.at(-1)?.revision)
}, 600_000)
