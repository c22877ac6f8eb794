// Plain code for the Node a person happens to have (20.19 or newer): installs what is missing, then goes on under the
// pinned Node that came with it. Everything after this file may rely on the pinned version.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const PINNED = path.join(ROOT, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
const STAMP = path.join(ROOT, 'node_modules', '.planner-installed')

/** Stops with one sentence: what happened, what to do. */
export function stop(sentence) {
  console.error(sentence)
  process.exit(1)
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) {
    stop(`Node ${process.versions.node} is too old to install the planner. Use Node 20.19 or newer.`)
  }
}

function lockDigest() {
  return createHash('sha256')
    .update(readFileSync(path.join(ROOT, 'package-lock.json')))
    .digest('hex')
}

// `npm ci` insists on the packages of every platform being in the lock file; ours was written where only those of Linux on
// x64 can be had. There `npm install` follows the lock; elsewhere the exact versions in package.json decide.
const FOLLOWS_LOCK = process.platform === 'linux' && process.arch === 'x64'
const INSTALL = [
  'install',
  FOLLOWS_LOCK ? '--no-save' : '--no-package-lock',
  '--no-audit',
  '--no-fund',
  '--loglevel=error',
]

/** Installs the packages when the lock file changed since the last time; `output` is where npm talks to. */
export function installMissing(output = 'stdout') {
  const wanted = lockDigest()
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted && existsSync(PINNED)) return
  process[output].write('Installing packages (about a minute, once) ...\n')
  const isWindows = process.platform === 'win32'
  const done = spawnSync(isWindows ? 'npm.cmd' : 'npm', INSTALL, {
    cwd: ROOT,
    stdio: ['inherit', output === 'stderr' ? 2 : 'inherit', 'inherit'],
    shell: isWindows,
  })
  if (done.status !== 0) {
    stop('Installing the packages failed. The lines above say why; run the command again when that is solved.')
  }
  if (!existsSync(PINNED)) {
    stop(
      'The pinned Node did not arrive with the packages. Allow install scripts (npm config delete ignore-scripts), remove node_modules and try again.',
    )
  }
  writeFileSync(STAMP, wanted)
}

/** Whether this is the Node that comes with the packages. */
export function isPinnedNode() {
  return existsSync(PINNED) && realpathSync(process.execPath) === realpathSync(PINNED)
}

/** Installs, then goes on with a script of the project under the pinned Node, in its folder. */
export function continueOnPinnedNode(script, args) {
  requireNode()
  installMissing()
  spawnPinned(path.join(ROOT, 'scripts', script), args, ROOT)
}

/** Runs a script under the pinned Node where the person is; installs what is missing, and says so on standard error. */
export function runPinned(script, args) {
  requireNode()
  if (!existsSync(PINNED)) installMissing('stderr')
  spawnPinned(script, args, process.cwd())
}

/**
 * Runs a script with the terminal as it is and ends as it ends. Ctrl-C reaches the child directly; this process only waits,
 * so that the prompt comes back after the server has closed.
 */
function spawnPinned(script, args, cwd) {
  const child = spawn(PINNED, [script, ...args], { cwd, stdio: 'inherit' })
  process.on('SIGINT', () => {})
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)))
}
