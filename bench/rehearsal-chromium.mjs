// A rehearsal in a real Chromium, on the product's own screen: how long it takes, and how long the page stalls meanwhile.
// Uses the built app.
//   node bench/rehearsal-chromium.mjs FILE.csv [ROUNDS]
// The file is one of the seeded generator (columns email, given_name, ...).
import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { openApp } from './app/open-app.mjs'

const PORT = 3217
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
const file = resolve(path)
const { page, importPlan, close } = await openApp(PORT)
const rows = MAPPING.map(([source, target, transforms], i) => ({
  id: `row${i}`,
  source,
  target,
  transforms,
  confirmed: 'yes',
}))
const plan = await importPlan('Rehearsal', { mapping: { usernameMode: 'email', rows } })

/**
 * One rehearsal on a fresh page: ms until the result is drawn, and the longest gap between two turns of the page's own loop
 * until the first news of the worker, while it reads, and when the result is drawn.
 */
async function round() {
  await page.goto(`${plan}/rehearsal`)
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
await close()
