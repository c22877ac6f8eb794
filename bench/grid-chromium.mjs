// The mapping grid of 2,000 rows in a real Chromium: from a key to the picture it makes, and how even scrolling is.
// Processor slowed four times by the browser. Uses the built app; the arguments of the other benchmarks are not needed.
//   node bench/grid-chromium.mjs
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { chromium } from '@playwright/test'
import { findBrowser } from '../scripts/browser.mjs'
import { prepareBuild } from '../scripts/prepare.mjs'

const root = resolve(fileURLToPath(import.meta.url), '../..')
const PORT = 3216
const ORIGIN = `http://localhost:${PORT}`
const ROWS = 2000
const SLOWER = 4
/** What Event Timing does not report took less. */
const LEAST = 16

// The server that runs in this process would outlive an error.
process.on('uncaughtException', (error) => {
  console.error(error)
  process.exit(1)
})
process.chdir(root)
await prepareBuild()
const folder = mkdtempSync(join(tmpdir(), 'planner-grid-'))
Object.assign(process.env, { NODE_ENV: 'production', PORT: String(PORT), DATABASE_URL: `file:${folder}/planner.db` })
await import(pathToFileURL(join(root, 'dist', 'serve.mjs')).href)

const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] })
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
await page.goto(ORIGIN)
await page.getByRole('button', { name: 'Start', exact: true }).waitFor()
const rows = Array.from({ length: ROWS }, (_, i) => ({
  id: `row${i}`,
  source: `field_${i}`,
  target: `custom:field_${i}`,
  transforms: i % 3 === 0 ? 'trim, lower-case' : 'trim',
  confirmed: 'yes',
}))
const attributes = rows.slice(0, 500).map(({ source }, i) => ({ id: `a${i}`, name: source, type: 'text', fill: 50 }))
const made = await page.request.post(`${ORIGIN}/api/v1/plans/import`, {
  headers: { origin: ORIGIN, 'sec-fetch-site': 'same-origin' },
  data: { format: 1, name: 'Grid', answers: { data: { attributes }, mapping: { usernameMode: 'email', rows } } },
})
if (made.status() !== 200) throw new Error(await made.text())
const { planId } = await made.json()
await page.goto(`${ORIGIN}/plans/${planId}/mapping`)
await page.waitForLoadState('networkidle')
const grid = page.getByRole('grid', { name: 'Attribute mapping' })
const session = await page.context().newCDPSession(page)
await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })

await page.evaluate((least) => {
  const seen = { keys: new Map(), frames: [], isScrolling: false }
  window.seen = seen
  new PerformanceObserver((list) => {
    for (const { interactionId, duration } of list.getEntries())
      if (interactionId) seen.keys.set(interactionId, Math.max(duration, seen.keys.get(interactionId) ?? 0))
  }).observe({ type: 'event', durationThreshold: least })
  let last = performance.now()
  const frame = (now) => {
    if (seen.isScrolling) seen.frames.push(now - last)
    last = now
    requestAnimationFrame(frame)
  }
  // Frames are counted while scrolling only: asking for each of them is work of its own.
  seen.count = () => {
    last = performance.now()
    requestAnimationFrame(frame)
  }
}, LEAST)

const at = (share, values) =>
  values.sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))]

/** Presses keys one after the other; ms from each to its picture. */
async function keys(what, pressed, pause) {
  await page.evaluate(() => window.seen.keys.clear())
  for (const key of pressed) {
    await page.keyboard.press(key)
    await page.waitForTimeout(pause)
  }
  await page.waitForTimeout(1000)
  const slow = await page.evaluate(() => [...window.seen.keys.values()])
  const all = [...slow, ...new Array(Math.max(0, pressed.length - slow.length)).fill(LEAST)]
  return { what, count: pressed.length, 'median ms': at(0.5, all), 'p98 ms': at(0.98, all), 'longest ms': at(1, all) }
}

async function scroll() {
  await page.mouse.move(700, 500)
  await page.evaluate(() => {
    window.seen.isScrolling = true
    window.seen.count()
  })
  for (let i = 0; i < 60; i++) {
    await page.mouse.wheel(0, i < 40 ? 700 : -900)
    await page.waitForTimeout(60)
  }
  const frames = await page.evaluate(() => window.seen.frames)
  const rounded = (share) => Math.round(at(share, frames))
  const [median, p98, longest] = [0.5, 0.98, 1].map(rounded)
  return {
    what: 'frames while scrolling',
    count: frames.length,
    'median ms': median,
    'p98 ms': p98,
    'longest ms': longest,
  }
}

/** Puts the focus there, and waits until the jump is drawn: what is measured is the key, not the way to it. */
async function focusOn(row, cell) {
  await grid.locator(`[data-row="${row}"] > [data-cell="${cell}"]`).focus()
  await page.waitForTimeout(1500)
}

const repeated = (list, times) => Array.from({ length: times }, () => list).flat()
const results = []
await focusOn(3, 2)
results.push(
  await keys('arrows between cells', repeated(['ArrowDown', 'ArrowRight', 'ArrowDown', 'ArrowLeft'], 20), 60),
)
await focusOn(5, 2)
results.push(await keys('typing a target', [...'custom:another_name_for_it'], 90))
await page.keyboard.press('Enter')
await focusOn(8, 1)
results.push(
  await keys(
    'typing transforms',
    [...'trim, nfc, lower-case'].map((key) => (key === ' ' ? 'Space' : key)),
    90,
  ),
)
await page.keyboard.press('Escape')
await focusOn(10, 2)
results.push(await keys('a letter and Enter, which saves', repeated(['x', 'Enter'], 10), 400))
await focusOn(0, 2)
results.push(await keys('a page down', repeated(['PageDown'], 20), 150))
results.push(await scroll())
console.log(`${ROWS} rows, 500 attributes, processor slowed ${SLOWER} times`)
console.table(results)
await browser.close()
rmSync(folder, { recursive: true, force: true })
process.exit(0)
