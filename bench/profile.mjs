// Speed and memory of the profiler, with its kernel and in plain code, beside the TextDecoder floor and whoever only
// parses the format (PapaParse, JSON.parse of every line, a regular expression), each in a fresh process.
//   node bench/profile.mjs FILE[,FILE] [ROUNDS] [ARM,ARM]     several files: for the arms kernel and plain
// Rounds interleave the arms and alternate their order. Ratios are medians of the ratios within a round; processor time
// tells more than the clock where a machine is shared.
import { execFileSync } from 'node:child_process'
import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = resolve(fileURLToPath(import.meta.url), '../..')
const CHUNK = 1 << 20
const ENTRY = `
  export { createProfiler } from '@/lib/core/profile/profiler'
  export { createKernel } from '@/lib/kernel/host/create-kernel'
`

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

/** Calls `take` with every line as text. */
function lines(path, take) {
  const decoder = new TextDecoder()
  let rest = ''
  chunks(path, (bytes) => {
    const found = (rest + decoder.decode(bytes, { stream: true })).split('\n')
    rest = found.pop()
    for (const line of found) take(line)
  })
  take(rest)
}

/** Arms that suit a file of each kind, by the end of its name. */
const SUITED = {
  csv: ['decode', 'papaparse', 'kernel', 'plain'],
  ndjson: ['decode', 'jsonparse', 'kernel', 'plain'],
  json: ['decode', 'kernel', 'plain'],
  ldif: ['decode', 'regex', 'kernel', 'plain'],
}

async function profile(path, bundle, withKernel) {
  const { createProfiler, createKernel } = await import(pathToFileURL(bundle).href)
  const started = performance.now()
  const cpu = process.cpuUsage()
  const paths = path.split(',')
  const files = paths.map((one) => ({ name: basename(one), bytes: statSync(one).size }))
  const profiler = createProfiler(files, withKernel ? { kernel: createKernel } : {})
  for (const [i, one] of paths.entries()) {
    chunks(one, (bytes) => profiler.push(i, bytes))
    profiler.endFile(i)
  }
  const result = profiler.finish()
  return { started, cpu, result: 'users' in result ? result.users : result.code }
}

const ARMS = {
  decode(path) {
    const started = performance.now()
    const cpu = process.cpuUsage()
    const decoder = new TextDecoder()
    let length = 0
    chunks(path, (bytes) => {
      length += decoder.decode(bytes, { stream: true }).length
    })
    return { started, cpu, result: length }
  },
  async papaparse(path) {
    const { default: Papa } = await import('papaparse')
    const { createReadStream } = await import('node:fs')
    const started = performance.now()
    const cpu = process.cpuUsage()
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
    return { started, cpu, result: rows }
  },
  /** Every line of NDJSON, decoded and parsed: the objects are thrown away. */
  jsonparse(path) {
    const started = performance.now()
    const cpu = process.cpuUsage()
    let users = 0
    lines(path, (line) => {
      if (line !== '') users += typeof JSON.parse(line) === 'object' ? 1 : 0
    })
    return { started, cpu, result: users }
  },
  /** LDIF as a script would read it: unfolded, a regular expression over every line, base64 decoded. */
  regex(path) {
    const started = performance.now()
    const cpu = process.cpuUsage()
    let entries = 0
    let bytes = 0
    let last = ''
    const take = () => {
      const match = /^([^:#]+):(:?)\s*(.*)$/.exec(last)
      if (match?.[1] === 'dn') entries++
      if (match) bytes += match[2] === '' ? match[3].length : Buffer.from(match[3], 'base64').toString('utf8').length
    }
    lines(path, (line) => {
      if (line.startsWith(' ')) last += line.slice(1)
      else {
        take()
        last = line
      }
    })
    take()
    return { started, cpu, result: bytes > 0 ? entries : 0 }
  },
  kernel: (path, bundle) => profile(path, bundle, true),
  plain: (path, bundle) => profile(path, bundle, false),
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]
const rounded = (value) => Math.round(value * 100) / 100

const [path, third, fourth] = process.argv.slice(2)
if (path === '--arm') {
  const [arm, file, bundle] = process.argv.slice(3)
  const { started, cpu, result } = await ARMS[arm](file, bundle)
  const ms = performance.now() - started
  const used = process.cpuUsage(cpu)
  console.log(
    JSON.stringify({ ms, cpu: (used.user + used.system) / 1000, result, rss: process.resourceUsage().maxRSS / 1024 }),
  )
} else if (!path) {
  console.error('Usage: node bench/profile.mjs FILE [ROUNDS] [ARM,ARM]')
  process.exitCode = 1
} else {
  const { build } = await import('esbuild')
  const bundle = join(await mkdtemp(join(tmpdir(), 'profile-')), 'profiler.mjs')
  const stdin = { contents: ENTRY, resolveDir: root, loader: 'ts' }
  await build({ stdin, outfile: bundle, bundle: true, format: 'esm', platform: 'node', alias: { '@': root } })
  const wanted = fourth?.split(',') ?? SUITED[path.split('.').at(-1)] ?? ['decode', 'kernel']
  const reference = ['papaparse', 'jsonparse', 'regex'].find((arm) => wanted.includes(arm)) ?? 'decode'
  const seen = Object.fromEntries(wanted.map((arm) => [arm, []]))
  for (let round = 0; round < Number(third ?? 3); round++) {
    for (const arm of round % 2 === 0 ? wanted : [...wanted].reverse()) {
      const args = ['--max-old-space-size=8000', fileURLToPath(import.meta.url), '--arm', arm, path, bundle]
      seen[arm].push(JSON.parse(execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8' })))
    }
  }
  const times = (arm, other, what) =>
    seen[other] ? rounded(median(seen[arm].map((run, i) => seen[other][i][what] / run[what]))) : null
  const megabytes = path.split(',').reduce((sum, one) => sum + statSync(one).size, 0) / 1e6
  console.table(
    wanted.map((arm) => {
      const ms = median(seen[arm].map((run) => run.ms))
      return {
        arm,
        ms: Math.round(ms),
        'cpu ms': Math.round(median(seen[arm].map((run) => run.cpu))),
        'MB/s': Math.round(megabytes / (ms / 1000)),
        'x decode': times(arm, 'decode', 'ms'),
        'x decode (cpu)': times(arm, 'decode', 'cpu'),
        [`x ${reference}`]: times(arm, reference, 'ms'),
        [`x ${reference} (cpu)`]: times(arm, reference, 'cpu'),
        'peak MiB': Math.round(median(seen[arm].map((run) => run.rss))),
        result: seen[arm][0].result,
      }
    }),
  )
}
