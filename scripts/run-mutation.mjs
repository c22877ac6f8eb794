// Stryker is fetched here, at one version, and not listed with the packages: it brings eighty others along, which nobody
// who starts or tests the planner needs.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { prepareClients } from './prepare.mjs'
import { ROOT, stop } from './runtime.mjs'

const VERSION = '10.1.1'
const STRYKER = path.join(ROOT, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js')

if (!existsSync(STRYKER)) {
  const packages = ['core', 'vitest-runner'].map((name) => `@stryker-mutator/${name}@${VERSION}`)
  const args = ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error', ...packages]
  const isWindows = process.platform === 'win32'
  const done = spawnSync(isWindows ? 'npm.cmd' : 'npm', args, { cwd: ROOT, stdio: 'inherit', shell: isWindows })
  if (done.status !== 0) stop('Stryker could not be installed. The lines above say why.')
}
await prepareClients()
const args = [STRYKER, 'run', ...process.argv.slice(2)]
process.exit(spawnSync(process.execPath, args, { cwd: ROOT, stdio: 'inherit' }).status ?? 1)
