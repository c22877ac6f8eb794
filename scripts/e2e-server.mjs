// Starts one server of the journeys on a database of its own: sqlite, postgresql or plain-http.
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { startPostgres } from './postgres.mjs'
import { ROOT } from './runtime.mjs'

const name = process.argv[2]
const folder = mkdtempSync(path.join(tmpdir(), `planner-e2e-${name}-`))
const postgres = name === 'postgresql' ? await startPostgres() : null
const SETTINGS = {
  sqlite: { PORT: '3211' },
  postgresql: { PORT: '3212', DATABASE_URL: postgres?.url },
  'plain-http': { PORT: '3213', HOST: '127.0.0.1', PUBLIC_URL: 'http://planner.test:3213' },
}
Object.assign(
  process.env,
  { NODE_ENV: 'production', DATABASE_URL: `file:${path.join(folder, 'planner.db')}` },
  SETTINGS[name],
)

// The journey with the canary reads what the server wrote and what it stored.
const log = path.join(ROOT, '.cache', `e2e-${name}.log`)
for (const stream of [process.stdout, process.stderr]) {
  const write = stream.write.bind(stream)
  stream.write = (chunk, ...rest) => {
    appendFileSync(log, chunk)
    return write(chunk, ...rest)
  }
}
appendFileSync(log, `database ${process.env.DATABASE_URL}\n`)

process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
if (postgres) process.prependOnceListener('SIGTERM', () => void postgres.stop())
process.chdir(ROOT)
await import(pathToFileURL(path.join(ROOT, 'dist', 'serve.mjs')).href)
