import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import SqliteDatabase from 'better-sqlite3'
import { startPlan } from './api'
import { auth0Export, auth0Hashes } from './export-file'

const CANARY = 'Qz7Kanarienvogel'

test('no cell value leaves the browser: requests, database, log and storage hold none', async ({
  page,
  baseURL,
}, info) => {
  await page.goto('/')
  const headers = { origin: baseURL!, 'sec-fetch-site': 'same-origin' }
  const { planId } = await startPlan({
    post: (address: string, options: object) => page.request.post(address, { headers, ...options }),
  } as never)

  const sent: string[] = []
  page.on('request', (request) =>
    sent.push(`${request.url()} ${JSON.stringify(request.headers())} ${request.postData() ?? ''}`),
  )
  page.on('websocket', (socket) => sent.push(socket.url()))
  const told: string[] = []
  page.on('console', (message) => told.push(message.text()))

  await page.goto(`/plans/${planId}/data`)
  await page.waitForLoadState('networkidle')
  await page.getByLabel('Export files').setInputFiles([
    { name: 'users.ndjson', mimeType: 'application/json', buffer: auth0Export(300, CANARY) },
    { name: 'hashes.ndjson', mimeType: 'application/json', buffer: auth0Hashes(300, CANARY) },
  ])
  await page.getByRole('button', { name: 'Keep this profile' }).click()
  await expect(page.getByText('user_metadata.customer_no').first()).toBeVisible()
  await page
    .getByRole('link', { name: /Mapping/ })
    .first()
    .click()
  await page
    .getByRole('button', { name: /Suggest/ })
    .first()
    .click()
  await page.waitForTimeout(2_000)

  expect(sent.length).toBeGreaterThan(5)
  expect(sent.filter((text) => text.includes(CANARY))).toEqual([])
  expect(told.filter((text) => text.includes(CANARY))).toEqual([])
  const storage = await page.evaluate(async () => {
    const databases = (await indexedDB.databases?.()) ?? []
    return JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, databases, await caches.keys()])
  })
  expect(storage).not.toContain(CANARY)
  const state = await (await page.request.get(`/api/v1/plans/${planId}`)).text()
  expect(state).toContain('user_metadata.customer_no')
  expect(state).not.toContain(CANARY)

  const log = readFileSync(`.cache/e2e-${info.project.name}.log`, 'utf8')
  expect(log).not.toContain(CANARY)
  const file = /^database file:(.+)$/m.exec(log.slice(log.lastIndexOf('database ')))?.[1]
  if (!file) return // On PostgreSQL the plan's state above is what the tables hold.
  const db = new SqliteDatabase(file, { readonly: true })
  const tables = db.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all() as string[]
  const everything = tables.map((table) => JSON.stringify(db.prepare(`SELECT * FROM "${table}"`).all())).join()
  db.close()
  expect(everything).toContain('user_metadata.customer_no')
  expect(everything).not.toContain(CANARY)
})

test('the script that reads files may not connect to anything', async ({ page, request }) => {
  const scripts: string[] = []
  page.on(
    'request',
    (sent) => sent.url().includes('/_next/static/') && sent.url().endsWith('.js') && scripts.push(sent.url()),
  )
  await page.goto('/')
  await page.waitForLoadState('networkidle')
  expect(scripts.length).toBeGreaterThan(0)
  const policy = (await request.get(scripts[0]!)).headers()['content-security-policy']
  expect(policy).toContain("connect-src 'none'")
  // The policy is obeyed: a worker started from such a script cannot fetch.
  const outcome = await page.evaluate(
    (script) =>
      new Promise<string>((resolve) => {
        const worker = new Worker(script)
        worker.onerror = () => resolve('no fetch')
        setTimeout(() => resolve('no fetch'), 1_000)
        worker.onmessage = (event) => resolve(String(event.data))
      }),
    scripts[0]!,
  )
  expect(outcome).toBe('no fetch')
})
