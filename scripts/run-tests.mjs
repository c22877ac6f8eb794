// Under the pinned Node: every check of the project, one after the other, all of them even when one fails.
//   npm test                 everything
//   npm test -- unit         only the checks named: lint types dead unit e2e
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { findBrowser } from './browser.mjs'
import { failedJourneys, failedTests } from './failures.mjs'
import { prepareBuild, prepareClients } from './prepare.mjs'
import { ROOT, stop } from './runtime.mjs'

const REPORTS = path.join(ROOT, '.cache', 'reports')
const bin = (pkg, file) => path.join(ROOT, 'node_modules', pkg, file)
const totals = { passed: 0, failed: 0 }
/** Said again before the last line. */
const recap = []

function run(title, file, args, env = {}) {
  const started = Date.now()
  console.log(`\n== ${title}`)
  const done = spawnSync(process.execPath, [file, ...args], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  })
  console.log(
    `== ${title}: ${done.status === 0 ? 'passed' : 'FAILED'} in ${((Date.now() - started) / 1000).toFixed(1)} s`,
  )
  return done.status === 0
}

function count(passed, failed) {
  totals.passed += passed
  totals.failed += failed
}

function check(title, file, args) {
  const passed = run(title, file, args)
  count(passed ? 1 : 0, passed ? 0 : 1)
  if (!passed) recap.push(`Failed: ${title}`)
}

/** A report that cannot be read counts as a failure: a runner that died must not look green. */
function countReport(file, ranWell, read) {
  try {
    const { passed, failed, names } = read(JSON.parse(readFileSync(file, 'utf8')))
    recap.push(...names)
    const isSilent = failed === 0 && (!ranWell || passed === 0)
    count(passed, isSilent ? 1 : failed)
    if (isSilent) recap.push(`Failed without naming a test: ${path.basename(file)}`)
  } catch (error) {
    count(0, 1)
    recap.push(`Failed: no report to read (${error.message})`)
  }
}

const CHECKS = {
  lint: () =>
    check('Lint and format (Biome)', bin('@biomejs/biome', 'bin/biome'), ['check', '--error-on-warnings', '.']),
  types: () => check('Types (TypeScript)', bin('typescript', 'bin/tsc'), ['--noEmit']),
  dead: () => check('Dead code (Knip)', bin('knip', 'bin/knip.js'), ['--no-progress']),
  unit: () => {
    const report = path.join(REPORTS, 'unit.json')
    const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    const well = run('Unit, property and architecture tests (Vitest)', bin('vitest', 'vitest.mjs'), args)
    countReport(report, well, (json) => ({
      passed: json.numPassedTests,
      failed: json.numFailedTests,
      names: failedTests(json, (name) => path.relative(ROOT, name)).map((line) => `Failed: ${line}`),
    }))
  },
  e2e: async () => {
    const browser = findBrowser()
    await prepareBuild()
    const report = path.join(REPORTS, 'e2e.json')
    const env = { CHROMIUM_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: report, NODE_ENV: 'production' }
    const well = run(
      'Journeys in Chromium on SQLite and PostgreSQL (Playwright)',
      bin('@playwright/test', 'cli.js'),
      ['test'],
      env,
    )
    countReport(report, well, (json) => {
      const { failed, flaky } = failedJourneys(json)
      return {
        passed: json.stats.expected + json.stats.flaky,
        failed: json.stats.unexpected,
        names: [
          ...failed.map((line) => `Failed: ${line}`),
          ...flaky.map((line) => `Passed at the second attempt only: ${line}`),
        ],
      }
    })
  },
}

const wanted = process.argv.slice(2)
const unknown = wanted.find((name) => !Object.hasOwn(CHECKS, name))
if (unknown) stop(`There is no check "${unknown}". There are: ${Object.keys(CHECKS).join(', ')}.`)
rmSync(REPORTS, { recursive: true, force: true })
mkdirSync(REPORTS, { recursive: true })
await prepareClients()
for (const name of wanted.length > 0 ? wanted : Object.keys(CHECKS)) await CHECKS[name]()
console.log(['', ...recap].join('\n'))
console.log(`\n${totals.passed} passed, ${totals.failed} failed`)
process.exit(totals.failed === 0 && totals.passed > 0 ? 0 : 1)
