// Memory of the profiler at any number of users: a CSV that is never on the disk goes through the kernel in portions,
// in a process whose heap is bounded, and the largest size of the process is printed every million users.
//   node bench/memory.mjs [USERS]
import { execFileSync } from 'node:child_process'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { csvOf, HEADER } from './data/users.mjs'

const root = resolve(fileURLToPath(import.meta.url), '../..')
const ENTRY = `
  export { createProfiler } from '@/lib/core/profile/profiler'
  export { createKernel } from '@/lib/kernel/host/create-kernel'
`
const HEAP_MIB = 192
const PORTION = 5000

/** Profiles `users` users, or only makes their rows when there is no profiler; prints the peaks. */
async function run(users, bundle) {
  const { createProfiler, createKernel } = await import(pathToFileURL(bundle).href)
  const sizeOfSome = Buffer.byteLength(csvOf(0, PORTION)) / PORTION
  const files = [{ name: 'users.csv', bytes: Math.round(sizeOfSome * users) }]
  const profiler = createProfiler(files, { kernel: createKernel })
  const encoder = new TextEncoder()
  const peaks = []
  profiler.push(0, encoder.encode(HEADER))
  for (let from = 0; from < users; from += PORTION) {
    profiler.push(0, encoder.encode(csvOf(from, Math.min(PORTION, users - from))))
    const done = from + PORTION
    if (done % 1_000_000 === 0 || done >= users)
      peaks.push({ users: Math.min(done, users), 'peak MiB': Math.round(process.resourceUsage().maxRSS / 1024) })
  }
  profiler.endFile(0)
  const profile = profiler.finish()
  const keys = profile.attributes.filter(({ distinctExact, unique }) => distinctExact && unique).length
  console.table(peaks)
  console.log(`${profile.users.toLocaleString('en')} users, ${keys} unique attributes counted exactly.`)
  console.log(`After the profile: ${Math.round(process.resourceUsage().maxRSS / 1024)} MiB at most.`)
}

const [first = '1000000', ...others] = process.argv.slice(2)
if (first === '--run') await run(Number(others[0]), others[1])
else {
  const { build } = await import('esbuild')
  const bundle = join(await mkdtemp(join(tmpdir(), 'memory-')), 'profiler.mjs')
  const stdin = { contents: ENTRY, resolveDir: root, loader: 'ts' }
  await build({ stdin, outfile: bundle, bundle: true, format: 'esm', platform: 'node', alias: { '@': root } })
  // The benchmarks are called with a file and a number of rounds; a number alone is a number of users.
  const users = Number.isInteger(Number(first)) ? first : '1000000'
  const args = [`--max-old-space-size=${HEAP_MIB}`, fileURLToPath(import.meta.url), '--run', users, bundle]
  execFileSync(process.execPath, args, { cwd: root, stdio: 'inherit' })
}
