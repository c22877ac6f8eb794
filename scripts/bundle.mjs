// One file for Node out of TypeScript; packages stay outside it.
import { build } from 'esbuild'
import { ROOT } from './runtime.mjs'

// A step's form is the one door from .ts to .tsx. Nothing outside the browser walks through it.
const withoutForms = {
  name: 'without-forms',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/form$/ }, ({ path }) => ({ path, external: true }))
  },
}

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
    plugins: [withoutForms],
    logLevel: 'warning',
  })
}
