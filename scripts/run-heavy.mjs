import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { findBrowser } from './browser.mjs'
import { prepareBuild } from './prepare.mjs'
import { ROOT } from './runtime.mjs'

const bin = (pkg, file) => path.join(ROOT, 'node_modules', pkg, file)

/** Every check at the size it has here; the same checks run smaller with `npm test`. */
const CHECKS = [
  // Every law over examples of its own, five times.
  ...Array.from({ length: 5 }, () => ({
    file: bin('vitest', 'vitest.mjs'),
    args: ['run', 'lib/core', 'lib/plan', 'lib/steps', 'lib/export'],
    env: { PLANNER_SEED: 'random' },
  })),
  {
    // 50 editors with 20 edits each, on SQLite and on PostgreSQL.
    file: bin('vitest', 'vitest.mjs'),
    args: ['run', 'lib/server/save-rows'],
    env: { PLANNER_EDITORS: '50', PLANNER_EDITS: '20' },
  },
  {
    file: bin('vitest', 'vitest.mjs'),
    args: ['run', 'tests/mutated-requests', 'tests/cut-answers', 'tests/disk-full', 'lib/server/db/sqlite-backup'],
    env: { PLANNER_MUTATIONS: '1000', PLANNER_SAVES: '5000', PLANNER_BACKUPS: '20' },
  },
  {
    // 10,000 damaged files of every system and format; about six minutes.
    file: bin('vitest', 'vitest.mjs'),
    args: ['run', 'tests/mutated-files'],
    env: { PLANNER_MUTATED_FILES: '10000' },
  },
  {
    file: bin('@playwright/test', 'cli.js'),
    args: ['test', 'crash', '--project', 'sqlite', '--reporter=list'],
    env: { PLANNER_KILLS: '30', PLANNER_EDITORS: '50' },
  },
  {
    // 200 edits in a browser that is killed while offline.
    file: bin('@playwright/test', 'cli.js'),
    args: ['test', 'offline', '--project', 'sqlite', '--reporter=list'],
    env: { PLANNER_OFFLINE_EDITS: '200' },
  },
]

const browser = findBrowser()
await prepareBuild()
let failed = 0
for (const { file, args, env } of CHECKS) {
  const done = spawnSync(process.execPath, [file, ...args], {
    cwd: ROOT,
    stdio: 'inherit',
    // What the caller sets counts: PLANNER_MUTATIONS=10000 takes hours.
    env: { CHROMIUM_PATH: browser, ...env, ...process.env },
  })
  if (done.status !== 0) failed += 1
}
process.exit(failed)
