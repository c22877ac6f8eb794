// A rehearsal in a real Chromium, on the product's own screen: how long it takes, and how long the page stalls meanwhile.
// Uses the built app.
//   node bench/rehearsal-chromium.mjs FILE.csv [ROUNDS]
// The file is one of the seeded generator (columns email, given_name, ...).
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { chromium } from '@playwright/test'
import { findBrowser } from '../scripts/browser.mjs'
import { prepareBuild } from '../scripts/prepare.mjs'

const root = resolve(fileURLToPath(import.meta.url), '../..')
const PORT = 3217
const ORIGIN = `http://localhost:${PORT}`
const MAPPING = [
  ['email', 'username', 'trim, lower-case'],
  ['given_name', 'givenname', 'trim'],
  ['family_name', 'lastname', 'trim'],
  ['phone_number', 'mobile', 'phone-to-e164:US'],
  ['birthdate', 'dob', 'date-to-iso'],
  ['locale', 'local', 'locale-form'],
  ['country', 'country', 'country-name'],
  ['user_id', 'custom:legacy_id', 'strip-prefix'],
]

const [path, rounds = '3'] = process.argv.slice(2)
if (!path) {
  console.error('Usage: node bench/rehearsal-chromium.mjs FILE.csv [ROUNDS]')
  process.exit(1)
}
// The server that runs in this process would outlive an error.
process.on('uncaughtException', (error) => {
  console.error(error)
  process.exit(1)
})
const file = resolve(path)
process.chdir(root)
await prepareBuild()
const folder = mkdtempSync(join(tmpdir(), 'planner-rehearsal-'))
Object.assign(process.env, { NODE_ENV: 'production', PORT: String(PORT), DATABASE_URL: `file:${folder}/planner.db` })
await import(pathToFileURL(join(root, 'dist', 'serve.mjs')).href)

const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] })
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
await page.goto(ORIGIN)
await page.getByRole('button', { name: 'Start', exact: true }).waitFor()
const rows = MAPPING.map(([source, target, transforms], i) => ({
  id: `row${i}`,
  source,
  target,
  transforms,
  confirmed: 'yes',
}))
const made = await page.request.post(`${ORIGIN}/api/v1/plans/import`, {
  headers: { origin: ORIGIN, 'sec-fetch-site': 'same-origin' },
  data: { format: 1, name: 'Rehearsal', answers: { mapping: { usernameMode: 'email', rows } } },
})
if (made.status() !== 200) throw new Error(await made.text())
const { planId } = await made.json()

/**
 * One rehearsal on a fresh page: ms until the result is drawn, and the longest gap between two turns of the page's own loop
 * until the first news of the worker, while it reads, and when the result is drawn.
 */
async function round() {
  await page.goto(`${ORIGIN}/plans/${planId}/rehearsal`)
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => {
    const seen = { longest: { start: 0, reading: 0, result: 0 }, tasks: [], isRunning: true }
    let isRead = false
    const phase = () => {
      const isReading = document.querySelector('progress[value]') !== null
      isRead ||= isReading
      return isReading ? 'reading' : isRead ? 'result' : 'start'
    }
    window.seen = seen
    new PerformanceObserver((list) => seen.tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
    })
    const channel = new MessageChannel()
    let last = performance.now()
    channel.port1.onmessage = () => {
      const now = performance.now()
      const during = phase()
      seen.longest[during] = Math.max(seen.longest[during], now - last)
      last = performance.now()
      if (seen.isRunning) setTimeout(() => channel.port2.postMessage(0), 1)
    }
    channel.port2.postMessage(0)
  })
  const started = performance.now()
  await page.getByLabel('Export files to rehearse').setInputFiles(file)
  const result = page.getByRole('region', { name: 'Result of the rehearsal' })
  const heading = result.getByRole('heading', { name: / of .* records rejected/ })
  await heading.waitFor({ timeout: 600_000 })
  const ms = performance.now() - started
  const { longest, tasks } = await page.evaluate(() => {
    window.seen.isRunning = false
    return { longest: window.seen.longest, tasks: window.seen.tasks }
  })
  return { ms, longest, tasks, says: await heading.textContent() }
}

const results = []
for (let i = 0; i < Number(rounds); i++) results.push(await round())
console.log(`${results[0].says} (${Math.round(statSync(file).size / 1e6)} MB)`)
console.table(
  results.map(({ ms, longest, tasks }) => ({
    'ms to the result': Math.round(ms),
    'longest stall ms: start': Math.round(longest.start),
    reading: Math.round(longest.reading),
    result: Math.round(longest.result),
    'tasks over 50 ms': tasks.length,
    'longest of them ms': Math.round(Math.max(0, ...tasks)),
  })),
)
await browser.close()
rmSync(folder, { recursive: true, force: true })
process.exit(0)
