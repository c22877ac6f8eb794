// The profiler in a real Chromium: the worker of the product over a file on disk, under the policy that next.config.js
// gives to scripts, beside the TextDecoder floor and PapaParse (parse only), each in a fresh page.
//   node bench/profile-chromium.mjs FILE.csv [ROUNDS]
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { basename, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { build } from 'esbuild'
import nextConfig from '../next.config.js'
import { findBrowser } from '../scripts/browser.mjs'

const root = resolve(fileURLToPath(import.meta.url), '../..')
const [path, rounds = '3'] = process.argv.slice(2)

const WORKERS = {
  decode: `self.onmessage = async ({ data }) => {
    const reader = data.files[0].stream().getReader()
    const decoder = new TextDecoder()
    let length = 0
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      length += decoder.decode(value, { stream: true }).length
    }
    self.postMessage({ kind: 'done', result: { users: length } })
  }`,
  papaparse: `import Papa from 'papaparse'
    self.onmessage = ({ data }) => {
      let rows = 0
      Papa.parse(data.files[0], {
        chunk: (part) => { rows += part.data.length },
        complete: () => self.postMessage({ kind: 'done', result: { users: rows } }),
      })
    }`,
  kernel: `import '@/lib/worker/profile-worker'`,
  plain: `delete self.WebAssembly
    import '@/lib/worker/profile-worker'`,
}

const policy = (await nextConfig.headers())
  .find(({ source }) => source.startsWith('/_next/static'))
  .headers.find(({ key }) => key === 'content-security-policy').value

const scripts = new Map()
for (const [arm, contents] of Object.entries(WORKERS)) {
  const stdin = { contents, resolveDir: root, loader: 'ts' }
  const options = { bundle: true, format: 'esm', target: 'es2022', alias: { '@': root }, write: false, minify: true }
  scripts.set(`/${arm}.js`, (await build({ stdin, ...options })).outputFiles[0].text)
}
const server = createServer((request, response) => {
  const script = scripts.get(request.url)
  if (script) response.setHeader('content-security-policy', policy)
  response.setHeader('content-type', script ? 'text/javascript' : 'text/html')
  response.end(script ?? '<!doctype html><title>bench</title><input type="file">')
})
await new Promise((ready) => server.listen(0, '127.0.0.1', ready))
const address = `http://127.0.0.1:${server.address().port}/`

/** From the moment a reading is ended in its middle until the page has drawn again, in ms. */
function measureCancel(after) {
  const file = document.querySelector('input').files[0]
  return new Promise((done, fail) => {
    const worker = new Worker('/kernel.js', { type: 'module' })
    worker.onerror = (event) => fail(new Error(event.message))
    worker.onmessage = ({ data }) => {
      if (data.kind !== 'progress')
        fail(new Error('The file was read before it could be cancelled; take a larger one.'))
      else if (data.bytes / data.total >= after) {
        const started = performance.now()
        worker.terminate()
        worker.onmessage = () => fail(new Error('A reading that was ended spoke again.'))
        requestAnimationFrame(() => setTimeout(() => done(performance.now() - started)))
      }
    }
    worker.postMessage({ files: [file], withPartial: true })
  })
}

/** Time of one run and the longest gap between two ticks of the page's own thread. */
function measure(arm) {
  const file = document.querySelector('input').files[0]
  return new Promise((done, fail) => {
    const started = performance.now()
    let last = started
    let stall = 0
    const ticks = setInterval(() => {
      stall = Math.max(stall, performance.now() - last)
      last = performance.now()
    }, 1)
    const worker = new Worker(`/${arm}.js`, { type: 'module' })
    worker.onerror = (event) => fail(new Error(event.message))
    worker.onmessage = ({ data }) => {
      if (data.kind === 'progress') return
      clearInterval(ticks)
      worker.terminate()
      done({ ms: performance.now() - started, stall, result: data.result?.users ?? JSON.stringify(data) })
    }
    worker.postMessage({ files: [file], withPartial: false })
  })
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]
const rounded = (value) => Math.round(value * 100) / 100
const arms = Object.keys(WORKERS)
const seen = Object.fromEntries(arms.map((arm) => [arm, []]))
const cancels = []
for (let round = 0; round < Number(rounds); round++) {
  for (const arm of round % 2 === 0 ? arms : [...arms].reverse()) {
    const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] })
    const page = await browser.newPage()
    await page.goto(address)
    await page.setInputFiles('input', path)
    seen[arm].push(await page.evaluate(measure, arm))
    await browser.close()
  }
}
for (const after of [0, 0.1, 0.3, 0.5, 0.7]) {
  const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] })
  const page = await browser.newPage()
  await page.goto(address)
  await page.setInputFiles('input', path)
  cancels.push(await page.evaluate(measureCancel, after))
  await browser.close()
}
server.close()
const megabytes = (await readFile(path)).length / 1e6
const times = (arm, other) => rounded(median(seen[arm].map((run, i) => seen[other][i].ms / run.ms)))
console.log(`${basename(path)}, scripts under "${policy}"`)
console.table(
  arms.map((arm) => ({
    arm,
    ms: Math.round(median(seen[arm].map((run) => run.ms))),
    'MB/s': Math.round(megabytes / (median(seen[arm].map((run) => run.ms)) / 1000)),
    'x decode': times(arm, 'decode'),
    'x papaparse': times(arm, 'papaparse'),
    'longest stall ms': Math.round(Math.max(...seen[arm].map((run) => run.stall))),
    result: seen[arm][0].result,
  })),
)
console.log(`Cancel until the page has drawn again: ${cancels.map((ms) => Math.round(ms)).join(', ')} ms`)
