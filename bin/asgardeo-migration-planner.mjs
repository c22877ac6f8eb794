#!/usr/bin/env node
// Runs the command line. It is bundled into dist/cli.mjs on first use and again whenever a source is newer, so that it
// works before the app was ever built. Plain code for Node >= 20.19, which goes on under the pinned Node.
import { existsSync, readdirSync, statSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { installMissing, isPinnedNode, runPinned } from '../scripts/runtime.mjs'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const product = join(root, 'dist', 'cli.mjs')

/** Time of the newest source under a folder, in milliseconds. */
function newest(folder) {
  let time = 0
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.name === 'generated') continue
    if (entry.isDirectory()) time = Math.max(time, newest(path))
    else if (/\.(ts|json)$/.test(entry.name)) time = Math.max(time, statSync(path).mtimeMs)
  }
  return time
}

const sources = ['cli', 'core', 'steps', 'export', 'kernel'].map((name) => join(root, 'lib', name))
const isStale = () => !existsSync(product) || Math.max(...sources.map(newest)) > statSync(product).mtimeMs

async function runHere() {
  if (isStale()) {
    // Standard output belongs to the command: what the installation says goes to standard error.
    installMissing('stderr')
    const { prepareKernel } = await import('../scripts/prepare.mjs')
    const { bundle } = await import('../scripts/bundle.mjs')
    await prepareKernel()
    const fresh = `${product}.${process.pid}.tmp`
    await bundle('lib/cli/main.ts', fresh)
    await rename(fresh, product)
  }
  await import(pathToFileURL(product).href)
}

if (isPinnedNode()) await runHere()
else runPinned(fileURLToPath(import.meta.url), process.argv.slice(2))
