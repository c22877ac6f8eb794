// Twelve people in one plan, each saving as fast as the server answers: the built server over HTTP, with access, merge, log,
// full commit and the judgement of the whole sample plan in every reply. SQLite, then a PostgreSQL of its own.
//   node bench/save-requests.mjs - [SAVES OF EACH]
import { spawn } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { startPostgres } from '../scripts/postgres.mjs'
import { ROOT } from '../scripts/runtime.mjs'

const SAVES = Number(process.argv[3] ?? 3) * 10
const PORT = 3361
const BASE = `http://localhost:${PORT}`
const WORK = path.join(ROOT, '.cache', 'bench', 'save-requests')
/** One question for each, so that nobody meets anybody. */
const PLACES = [
  ['goals', 'reason'],
  ['impact', 'rollbackTrigger'],
  ['impact', 'rollbackDecider'],
  ['legal', 'organization'],
  ['mapping', 'usernameSource'],
  ['mapping', 'collisions'],
  ['rehearsal', 'exitSigned'],
  ['rehearsal', 'exitRun'],
  ['request', 'senderName'],
  ['request', 'environments'],
  ['strategy', 'decisionReason'],
  ['strategy', 'leftoverPlan'],
]

async function withServer(settings, work) {
  const env = { ...process.env, PORT: String(PORT), NODE_ENV: 'production', ...settings }
  const child = spawn(process.execPath, ['dist/serve.mjs'], { cwd: ROOT, env, stdio: 'ignore' })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  try {
    for (let attempt = 0; !(await fetch(`${BASE}/api/health/ready`).catch(() => null))?.ok; attempt++) {
      if (attempt > 300) throw new Error('The server did not come up. Run `npm start` once: it builds.')
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    await work()
  } finally {
    child.kill('SIGTERM')
    await ended
  }
}

async function ask(method, address, body, cookie = '') {
  const headers = { 'content-type': 'application/json', origin: BASE, cookie }
  const response = await fetch(BASE + address, { method, headers, body: JSON.stringify(body) })
  const text = await response.text()
  if (!response.ok) throw new Error(`${method} ${address}: ${response.status} ${text.slice(0, 300)}`)
  return { reply: JSON.parse(text), cookie: response.headers.get('set-cookie')?.split(';')[0], bytes: text.length }
}

async function openBrowsers() {
  const made = await ask('POST', '/api/v1/plans/sample', {})
  const { planId } = made.reply
  const wanted = { role: 'editor', label: 'Team', expiresOn: null }
  const link = await ask('POST', `/api/v1/plans/${planId}/links`, wanted, made.cookie)
  const [, linkId, secret] = /^\/s\/(\w+)#(\w+)$/.exec(link.reply.path)
  const redeem = (_, n) => ask('POST', `/api/v1/links/${linkId}/redeem`, { secret, name: `Writer ${n}` })
  const cookies = (await Promise.all(PLACES.map(redeem))).map(({ cookie }) => cookie)
  return { planId, cookies }
}

/** Milliseconds of every save, and of the whole. */
async function save({ planId, cookies }, writers, round) {
  const times = []
  const { reply: before } = await ask('GET', `/api/v1/plans/${planId}`, undefined, cookies[0])
  const started = performance.now()
  await Promise.all(
    PLACES.slice(0, writers).map(async ([step, question], who) => {
      let { revision } = before
      let have
      for (let n = 0; n < SAVES; n++) {
        const opId = `${round}w${String(who).padStart(2, '0')}n${String(n).padStart(20, '0')}`
        const changes = [{ op: 'set', at: [question], value: `said-${n}` }]
        const begun = performance.now()
        const body = { opId, baseRevision: revision, changes, ...(have ? { have } : {}) }
        const { reply } = await ask('PATCH', `/api/v1/plans/${planId}/answers/${step}`, body, cookies[who])
        times.push(performance.now() - begun)
        if (reply.conflicts.length > 0) throw new Error('Two writers met.')
        revision = reply.revision
        have = reply.judged.tag
      }
    }),
  )
  return { times, ms: performance.now() - started }
}

async function measure(title) {
  const browsers = await openBrowsers()
  await save(browsers, 4, 'a')
  for (const [writers, round] of [
    [1, 'b'],
    [12, 'c'],
  ]) {
    const { times, ms } = await save(browsers, writers, round)
    const at = (share) => times.sort((a, b) => a - b)[Math.floor(times.length * share)].toFixed(0)
    const rate = ((times.length * 1000) / ms).toFixed(0)
    console.log(`| ${title} | ${writers} | ${at(0.5)} | ${at(0.95)} | ${at(0.999)} | ${rate} |`)
  }
}

rmSync(WORK, { recursive: true, force: true })
mkdirSync(WORK, { recursive: true })
console.log(
  '| database | writers | median ms | 95th of 100 ms | longest ms | saves a second |\n|---|---:|---:|---:|---:|---:|',
)
await withServer({ DATABASE_URL: `file:${path.join(WORK, 'planner.db')}` }, () => measure('SQLite, full commit'))
const postgres = await startPostgres()
await withServer({ DATABASE_URL: postgres.url }, () => measure('PostgreSQL'))
await postgres.stop()
