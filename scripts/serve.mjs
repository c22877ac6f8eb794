// Under the pinned Node: builds what is stale, then becomes the server.
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { prepareBuild } from './prepare.mjs'
import { ROOT } from './runtime.mjs'

process.chdir(ROOT)
process.env.NODE_ENV = 'production'
process.env.NEXT_TELEMETRY_DISABLED = '1'
await prepareBuild()
await import(pathToFileURL(path.join(ROOT, 'dist', 'serve.mjs')).href)
