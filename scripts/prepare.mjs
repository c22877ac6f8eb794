// Brings generated code and the production build up to date; does nothing when they are.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { bundle } from './bundle.mjs'
import { generateClients } from './generate.mjs'
import { buildKernel, KERNEL } from './kernel.mjs'
import { ROOT, stop } from './runtime.mjs'

const STAMPS = path.join(ROOT, '.cache')
const SOURCES = ['app', 'components', 'lib', 'prisma', 'public', 'scripts/prepare.mjs']
const ROOT_FILES = [
  'package-lock.json',
  'next.config.js',
  'proxy.ts',
  'instrumentation.ts',
  'tsconfig.json',
  'postcss.config.mjs',
]

function* filesBelow(place) {
  if (!existsSync(place)) return
  if (statSync(place).isFile()) {
    yield place
    return
  }
  for (const entry of readdirSync(place, { withFileTypes: true })) {
    if (entry.name === 'generated' || entry.name.includes('.test.')) continue
    yield* filesBelow(path.join(place, entry.name))
  }
}

/** A digest over names and contents; a few hundred small files take milliseconds. */
function digestOf(places) {
  const hash = createHash('sha256')
  for (const place of places) {
    for (const file of [...filesBelow(path.join(ROOT, place))].sort()) {
      hash.update(path.relative(ROOT, file)).update(readFileSync(file))
    }
  }
  return hash.digest('hex')
}

/** Runs `work` unless it ran for the same sources before and its product is still there. */
async function once(name, places, product, work) {
  const stamp = path.join(STAMPS, `${name}.stamp`)
  const wanted = digestOf(places)
  if (existsSync(product) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  await work()
  mkdirSync(STAMPS, { recursive: true })
  writeFileSync(stamp, wanted)
}

export function prepareKernel() {
  return once('kernel', ['lib/kernel/assembly', 'scripts/kernel.mjs'], path.join(ROOT, KERNEL), () => buildKernel())
}

/** Generated code: the compiled kernel and the database clients. */
export async function prepareClients() {
  await prepareKernel()
  const product = path.join(ROOT, 'lib', 'server', 'generated', 'postgresql', 'client.ts')
  await once('clients', ['prisma', 'scripts/generate.mjs'], product, generateClients)
}

export async function prepareBuild() {
  await prepareClients()
  await once('build', [...SOURCES, ...ROOT_FILES], path.join(ROOT, '.next', 'BUILD_ID'), async () => {
    console.log('Building (about a minute, after a change only) ...')
    const next = path.join(ROOT, 'node_modules', 'next', 'dist', 'bin', 'next')
    const done = spawnSync(process.execPath, [next, 'build'], {
      cwd: ROOT,
      encoding: 'utf8',
      env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    })
    if (done.status !== 0) stop(`The build failed.\n${done.stdout}\n${done.stderr}`)
    await bundle('lib/server/serve.ts', 'dist/serve.mjs')
    await bundle('lib/server/printing/print-worker.ts', 'dist/print-worker.mjs')
  })
}
