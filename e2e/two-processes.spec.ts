import { expect, test } from '@playwright/test'
import pg from 'pg'
import { startPostgres } from '@/scripts/postgres.mjs'
import { save, startPlan, visitor } from './api'
import { startOwnServer } from './own-server'

const PORTS = [3218, 3219] as const

type Stream = { text: string; stop(): void }

/** Listens to a plan as a browser does, optionally from where it was cut off. */
async function listen(port: number, planId: string, cookie: string, lastEventId?: number): Promise<Stream> {
  const abort = new AbortController()
  const headers: Record<string, string> = { cookie, accept: 'text/event-stream' }
  if (lastEventId !== undefined) headers['last-event-id'] = String(lastEventId)
  const response = await fetch(`http://localhost:${port}/api/v1/plans/${planId}/events?at=legal`, {
    headers,
    signal: abort.signal,
  })
  const stream: Stream = { text: '', stop: () => abort.abort() }
  const read = async () => {
    const decoder = new TextDecoder()
    for await (const chunk of response.body ?? []) stream.text += decoder.decode(chunk)
  }
  void read().catch(() => undefined)
  return stream
}

test('two server processes on one PostgreSQL: a change and a person in one are seen in the other', async ({
  playwright,
}) => {
  test.setTimeout(120_000)
  const postgres = await startPostgres()
  const settings = { DATABASE_URL: postgres.url }
  const first = await startOwnServer(PORTS[0], settings)
  const second = await startOwnServer(PORTS[1], settings)
  const owner = await visitor(playwright, first.url)
  const { planId } = await startPlan(owner)
  const made = await owner.post(`/api/v1/plans/${planId}/links`, {
    data: { role: 'editor', label: 'Lea', expiresOn: null },
  })
  const [, linkId, secret] = /^\/s\/([^#]+)#(.+)$/.exec((await made.json()).path) ?? []
  const guest = await visitor(playwright, second.url)
  await guest.post(`/api/v1/links/${linkId}/redeem`, { data: { secret, name: 'Lea' } })
  const cookieOf = async (who: typeof owner) =>
    (await who.storageState()).cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  const [owners, guests] = [await cookieOf(owner), await cookieOf(guest)]

  const here = await listen(PORTS[0], planId, owners, 1)
  const there = await listen(PORTS[1], planId, guests, 1)
  await expect.poll(() => here.text).toContain('{"name":"Lea","at":"legal"}')
  await expect.poll(() => there.text).toContain('{"name":"Owner","at":"legal"}')

  const delays: number[] = []
  let revision = 1
  for (let turn = 0; turn < 20; turn++) {
    const saved = await save(owner, planId, 1_000_000, 'organization', `name ${turn}`)
    const at = performance.now()
    revision = (await saved.json()).revision
    await expect.poll(() => there.text.includes(`id: ${revision}\n`), { intervals: [1] }).toBe(true)
    delays.push(performance.now() - at)
  }
  delays.sort((a, b) => a - b)
  test
    .info()
    .annotations.push({ type: 'delay to the other process', description: `median ${delays[10]?.toFixed(1)} ms` })
  console.log(
    `delay to the other process: median ${delays[10]?.toFixed(1)} ms, longest ${delays.at(-1)?.toFixed(1)} ms`,
  )

  // The line between the processes is cut: changes are still found, and the line comes back.
  const admin = new pg.Client({ connectionString: postgres.url })
  await admin.connect()
  await admin.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'planner live'")
  await admin.end()
  revision = (await (await save(owner, planId, 1_000_000, 'organization', 'while cut')).json()).revision
  await expect.poll(() => there.text, { timeout: 5_000 }).toContain(`id: ${revision}\n`)

  // A browser that lost its process goes on at the other one, where it was.
  there.stop()
  await expect.poll(() => here.text.split('event: presence').at(-1)).not.toContain('Lea')
  const missed = (await (await save(owner, planId, 1_000_000, 'organization', 'missed')).json()).revision
  const again = await listen(PORTS[0], planId, guests, revision)
  await expect.poll(() => again.text).toContain(`id: ${missed}\n`)
  expect(again.text).not.toContain(`id: ${revision}\n`)

  for (const stream of [here, again]) stream.stop()
  expect(await first.stop()).toBe(0)
  expect(await second.stop()).toBe(0)
  await postgres.stop()
  expect(first.said() + second.said()).not.toContain('DeprecationWarning')
})
