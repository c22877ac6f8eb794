// The mapping grid of 500 and of 2,000 rows in a real Chromium: from a key to the picture it makes, and how even scrolling is.
// Processor slowed four times by the browser. Uses the built app; the arguments of the other benchmarks are not needed.
//   node bench/grid-chromium.mjs
import { openApp } from './app/open-app.mjs'

const PORT = 3216
/** As many as there are attributes, and more than anybody has. */
const ROWS = [500, 2000]
const ATTRIBUTES = 500
const SLOWER = 4
/** What Event Timing does not report took less. */
const LEAST = 16

const { page, importPlan, close } = await openApp(PORT)
const grid = page.getByRole('grid', { name: 'Attribute mapping' })
const session = await page.context().newCDPSession(page)

/** Opens a plan with so many rows in the mapping, as on a slow machine. */
async function open(count) {
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  const rows = Array.from({ length: count }, (_, i) => ({
    id: `row${i}`,
    source: `field_${i}`,
    target: `custom:field_${i}`,
    transforms: i % 3 === 0 ? 'trim, lower-case' : 'trim',
    confirmed: 'yes',
  }))
  const attributes = rows
    .slice(0, ATTRIBUTES)
    .map(({ source }, i) => ({ id: `a${i}`, name: source, type: 'text', fill: 50 }))
  const answers = { data: { attributes }, mapping: { usernameMode: 'email', rows } }
  await page.goto(`${await importPlan('Grid', answers)}/mapping`)
  await page.waitForLoadState('networkidle')
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  await page.evaluate(watch, LEAST)
}

/** In the page: how long each key took, and each frame while scrolling. */
function watch(least) {
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
}

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

async function measure() {
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
  return results
}

for (const count of ROWS) {
  await open(count)
  const results = await measure()
  console.log(`${count} rows, ${ATTRIBUTES} attributes, processor slowed ${SLOWER} times`)
  console.table(results)
}
await close()
