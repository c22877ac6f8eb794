// One file for Node out of TypeScript; packages stay outside it.
import { build } from 'esbuild'
import { ROOT } from './runtime.mjs'

export function bundle(entry, outfile) {
  return build({
    absWorkingDir: ROOT,
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    alias: { '@': ROOT },
    logLevel: 'warning',
  })
}
