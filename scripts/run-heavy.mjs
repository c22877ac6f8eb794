import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { findBrowser } from './browser.mjs'
import { prepareBuild } from './prepare.mjs'
import { ROOT } from './runtime.mjs'

const browser = findBrowser()
await prepareBuild()
const playwright = path.join(ROOT, 'node_modules', '@playwright', 'test', 'cli.js')
const done = spawnSync(process.execPath, [playwright, 'test', 'crash', '--project', 'sqlite', '--reporter=list'], {
  cwd: ROOT,
  stdio: 'inherit',
  env: { ...process.env, CHROMIUM_PATH: browser, PLANNER_KILLS: '30', PLANNER_EDITORS: '50' },
})
process.exit(done.status ?? 1)
