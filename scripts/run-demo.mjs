// Under the pinned Node: builds what is stale, adds the sample plan, prints its link, then becomes the server.
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { bundle } from './bundle.mjs'
import { prepareBuild } from './prepare.mjs'
import { ROOT } from './runtime.mjs'

process.chdir(ROOT)
// Beside the plans people work on, so that trying things out never touches them.
process.env.DATABASE_URL ??= 'file:./data/demo.db'
await prepareBuild()
await bundle('lib/cli/admin.ts', 'dist/admin.mjs')
const seeded = spawnSync(process.execPath, [path.join(ROOT, 'dist', 'admin.mjs'), 'demo'], { stdio: 'inherit' })
if (seeded.status !== 0) process.exit(seeded.status ?? 1)
await import('./serve.mjs')
