import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { findBrowser } from './browser.mjs'
import { prepareBuild } from './prepare.mjs'
import { ROOT } from './runtime.mjs'

const browser = findBrowser()
await prepareBuild()
const playwright = path.join(ROOT, 'node_modules', '@playwright', 'test', 'cli.js')
// 50 editors with 20 edits each, on SQLite and on PostgreSQL.
const model = spawnSync(
  process.execPath,
  [path.join(ROOT, 'node_modules', 'vitest', 'vitest.mjs'), 'run', 'lib/server/save-rows'],
  { cwd: ROOT, stdio: 'inherit', env: { ...process.env, PLANNER_EDITORS: '50', PLANNER_EDITS: '20' } },
)
if (model.status !== 0) process.exit(model.status ?? 1)
const done = spawnSync(process.execPath, [playwright, 'test', 'crash', '--project', 'sqlite', '--reporter=list'], {
  cwd: ROOT,
  stdio: 'inherit',
  env: { ...process.env, CHROMIUM_PATH: browser, PLANNER_KILLS: '30', PLANNER_EDITORS: '50' },
})
process.exit(done.status ?? 1)
