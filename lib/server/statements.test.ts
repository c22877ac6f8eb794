import SqliteDatabase from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ENDPOINTS } from '@/lib/api'
import { samplePlan } from '@/lib/plan/sample/sample-plan'
import { type InProcess, startInProcess } from '@/tests/in-process'
import { createPlan } from './create-plan'

const now = new Date()
/** What a page asks about a plan: every reply without a file or a stream. */
const reads = ENDPOINTS.filter(
  ({ method, path }) =>
    method === 'GET' && path.includes('{planId}') && !/\/(exports|events)\b|\{(?!planId)/.test(path),
)

let app: InProcess
let planId = ''
let cookie = ''
beforeAll(async () => {
  app = await startInProcess()
  const made = await createPlan(app.server, samplePlan(), null, now)
  planId = made.planId
  cookie = `planner=${made.token}`
})
afterAll(() => app.dispose())

/** Statements that reached the driver, by endpoint; the app is not asked, so it cannot leave one out. */
async function statementsOfEachRead(): Promise<Record<string, number>> {
  const { prepare } = SqliteDatabase.prototype
  let statements = 0
  SqliteDatabase.prototype.prepare = function counted(this: unknown, ...args) {
    statements += 1
    return Reflect.apply(prepare, this, args)
  } as typeof prepare
  const found: Record<string, number> = {}
  for (const endpoint of reads) {
    const before = statements
    const answer = await app.ask(endpoint, { params: { planId }, cookie, query: '?from=0&to=1' })
    expect(answer.status, `${endpoint.id}: ${await answer.text()}`).toBe(200)
    found[endpoint.id] = statements - before
  }
  SqliteDatabase.prototype.prepare = prepare
  return found
}

async function addRows(from: number, to: number): Promise<void> {
  await app.server.db.write(async (tx) => {
    for (let n = from; n < to; n++) {
      const id = `n${n}`
      const place = { planId, step: 'legal', question: 'region', row: '', finding: '' }
      const said = { text: 'Is this so?', by: 'Ada', sessionId: 's', at: now, internal: false }
      await tx.comment.create({ data: { id, ...place, ...said } })
      await tx.link.create({ data: { id, planId, secretHash: id, role: 'viewer', label: id, createdAt: now } })
      await tx.acknowledgement.create({ data: { planId, finding: id, reason: '-', by: 'Ada', at: now, digest: '' } })
      const signed = { role: 'legal', name: id, decision: 'approved', note: '', at: now, digest: 'old', revision: 1 }
      await tx.signOff.create({ data: { id, planId, step: 'legal', ...signed } })
      const change = { says: 'Said', opId: id, sessionId: 's', by: 'Ada', at: now, changes: '[]', conflicts: '[]' }
      await tx.change.create({ data: { planId, revision: 1000 + n, ...change } })
    }
  })
}

test('a page costs the same number of SQL statements, however many rows a plan has', async () => {
  await addRows(0, 3)
  await statementsOfEachRead()
  const few = await statementsOfEachRead()
  await addRows(3, 120)
  expect(await statementsOfEachRead()).toEqual(few)
})
