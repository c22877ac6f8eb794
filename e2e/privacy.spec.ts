import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import SqliteDatabase from 'better-sqlite3'
import { startPlan } from './api'
import { auth0Export, auth0Hashes } from './export-file'
import { openSample } from './open-sample'

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
    const databases: unknown[] = []
    for (const { name } of (await indexedDB.databases?.()) ?? []) {
      const db = await new Promise<IDBDatabase>((resolve) => {
        const opening = indexedDB.open(name ?? '')
        opening.onsuccess = () => resolve(opening.result)
      })
      for (const store of db.objectStoreNames) {
        const reading = db.transaction(store).objectStore(store).getAll()
        await new Promise((resolve) => {
          reading.onsuccess = resolve
        })
        databases.push(name, store, reading.result)
      }
      db.close()
    }
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

test('the worker that reads files cannot connect to anything, even if it wanted to', async ({ page }) => {
  await openSample(page)
  await page.goto(`${page.url()}/data`)
  await page.waitForLoadState('networkidle')
  const started = page.waitForEvent('worker')
  await page
    .getByLabel('Export files')
    .setInputFiles([{ name: 'users.ndjson', mimeType: 'application/json', buffer: auth0Export(40) }])
  const script = (await started).url()
  await expect(page.getByRole('button', { name: 'Replace the older one' })).toBeVisible()
  // The same script once more, idle, so that there is time to ask it.
  const again = page.waitForEvent('worker')
  await page.evaluate((url) => {
    ;(globalThis as { kept?: Worker }).kept = new Worker(url, { type: 'module' })
  }, script)
  const worker = await again
  const outcome = await worker.evaluate(async () => {
    const attempts = [
      fetch('/api/health/live'),
      fetch('data:text/plain,x'),
      import('/_next/static/nothing.js' as string),
    ]
    const socket = new Promise((resolve, reject) => {
      try {
        const opened = new WebSocket(location.origin.replace('http', 'ws'))
        opened.onopen = resolve
        opened.onerror = reject
      } catch (error) {
        reject(error)
      }
    })
    const settled = await Promise.allSettled([...attempts, socket])
    return settled.map((result) => result.status)
  })
  expect(outcome).toEqual(['rejected', 'rejected', 'rejected', 'rejected'])
})
