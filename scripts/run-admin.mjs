import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundle } from './bundle.mjs'
import { prepareClients } from './prepare.mjs'
import { ROOT } from './runtime.mjs'

process.chdir(ROOT)
await prepareClients()
await bundle('lib/cli/admin.ts', 'dist/admin.mjs')
await import(pathToFileURL(path.join(ROOT, 'dist', 'admin.mjs')).href)
