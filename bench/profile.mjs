// Speed and memory of the profiler beside PapaParse (parse only) and the TextDecoder floor, each in a fresh process.
//   node bench/profile.mjs FILE.csv [ROUNDS]
// Rounds interleave the arms and alternate their order; the table shows medians. Make a file with a seeded generator.
import { execFileSync } from 'node:child_process'
import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = resolve(fileURLToPath(import.meta.url), '../..')
const CHUNK = 1 << 20

/** Calls `take` with fresh buffers, as a stream would. */
function chunks(path, take) {
  const fd = openSync(path, 'r')
  for (;;) {
    const buffer = new Uint8Array(CHUNK)
    const length = readSync(fd, buffer, 0, CHUNK)
    if (length === 0) break
    take(buffer.subarray(0, length))
  }
  closeSync(fd)
}

const ARMS = {
  async decode(path) {
    const decoder = new TextDecoder()
    let length = 0
    chunks(path, (bytes) => {
      length += decoder.decode(bytes, { stream: true }).length
    })
    return length
  },
  async papaparse(path) {
    const { default: Papa } = await import('papaparse')
    const { createReadStream } = await import('node:fs')
    let rows = 0
    await new Promise((done, fail) => {
      Papa.parse(createReadStream(path, { highWaterMark: CHUNK }), {
        header: false,
        chunk: ({ data }) => {
          rows += data.length
        },
        complete: done,
        error: fail,
      })
    })
    return rows
  },
  async profile(path, bundle) {
    const { createProfiler } = await import(pathToFileURL(bundle).href)
    const profiler = createProfiler([{ name: basename(path), bytes: statSync(path).size }])
    chunks(path, (bytes) => profiler.push(0, bytes))
    profiler.endFile(0)
    const result = profiler.finish()
    return 'users' in result ? result.users : result.code
  },
}

const [path, third, fourth] = process.argv.slice(2)
if (path === '--arm') {
  const [arm, file, bundle] = process.argv.slice(3)
  const started = performance.now()
  const result = await ARMS[arm](file, bundle)
  const ms = performance.now() - started
  console.log(JSON.stringify({ ms, result, rss: process.resourceUsage().maxRSS / 1024 }))
} else if (!path) {
  console.error('Usage: node bench/profile.mjs FILE [ROUNDS]')
  process.exitCode = 1
} else {
  const { build } = await import('esbuild')
  const bundle = join(await mkdtemp(join(tmpdir(), 'profile-')), 'profiler.mjs')
  const entryPoints = [join(root, 'lib/core/profile/profiler.ts')]
  await build({ entryPoints, outfile: bundle, bundle: true, format: 'esm', platform: 'node', alias: { '@': root } })
  const rounds = Number(third ?? 3)
  const wanted = fourth ? fourth.split(',') : /\.csv$/.test(path) ? Object.keys(ARMS) : ['decode', 'profile']
  const seen = Object.fromEntries(wanted.map((arm) => [arm, []]))
  for (let round = 0; round < rounds; round++) {
    for (const arm of round % 2 === 0 ? wanted : [...wanted].reverse()) {
      const args = ['--max-old-space-size=8000', fileURLToPath(import.meta.url), '--arm', arm, path, bundle]
      seen[arm].push(JSON.parse(execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8' })))
    }
  }
  const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]
  const megabytes = statSync(path).size / 1e6
  const table = wanted.map((arm) => {
    const ms = median(seen[arm].map((run) => run.ms))
    const rss = median(seen[arm].map((run) => run.rss))
    return {
      arm,
      ms: Math.round(ms),
      'MB/s': Math.round(megabytes / (ms / 1000)),
      'peak MiB': Math.round(rss),
      result: seen[arm][0].result,
    }
  })
  console.table(table)
}
