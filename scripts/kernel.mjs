// Compiles the profiling kernel (AssemblyScript) to WebAssembly and writes it as text into a module: the worker that runs
// it may not fetch anything, so the bytes travel inside the script.
import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import asc from 'assemblyscript/asc'
import { ROOT, stop } from './runtime.mjs'

export const KERNEL = path.join('lib', 'kernel', 'generated', 'kernel-bytes.ts')

// Checked: an index past the end of an array is a trap, not a wrong figure.
const OPTIONS = ['-O3', '--runtime', 'stub', '--enable', 'simd', '--use', 'abort=']

/** Builds the kernel; `more` are further options of asc, for experiments. */
export async function buildKernel(more = []) {
  const out = path.join('lib', 'kernel', 'generated', 'kernel.wasm')
  let binary = null
  // Named from the project's folder wherever the command line is called from, which only the option tells asc.
  const files = ['lib/kernel/assembly/index.ts', '--baseDir', ROOT, '-o', out]
  const { error, stderr } = await asc.main([...files, ...OPTIONS, ...more], {
    writeFile(_name, contents) {
      binary = contents
    },
  })
  if (error || !binary) stop(`The profiling kernel could not be compiled.\n${stderr.toString()}`)
  mkdirSync(path.join(ROOT, path.dirname(KERNEL)), { recursive: true })
  const text = Buffer.from(binary).toString('base64')
  // Moved into place whole: tests that bundle the command line side by side may read it at any moment.
  const fresh = path.join(ROOT, `${KERNEL}.${process.pid}.tmp`)
  writeFileSync(
    fresh,
    `// Made from lib/kernel/assembly by scripts/kernel.mjs.\nexport const KERNEL_BYTES =\n  '${text}'\n`,
  )
  renameSync(fresh, path.join(ROOT, KERNEL))
  return binary.length
}
