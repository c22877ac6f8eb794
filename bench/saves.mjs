// Saves per second of the product (merge, log, full commit, through Prisma) beside the same statements prepared by hand on
// the bare driver, on SQLite (WAL, synchronous=FULL) and on PostgreSQL. One editor, one save after the other.
//   node bench/saves.mjs - [ROUNDS]
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { Client } from 'pg'
import { bundle } from '../scripts/bundle.mjs'
import { startPostgres } from '../scripts/postgres.mjs'
import { ROOT } from '../scripts/runtime.mjs'

const ROUNDS = Number(process.argv[3] ?? 3)
const SAVES = 500
const WORK = path.join(ROOT, '.cache', 'bench', 'saves')
rmSync(WORK, { recursive: true, force: true })
mkdirSync(WORK, { recursive: true })

const entry = path.join(WORK, 'entry.ts')
const outfile = path.join(WORK, 'entry.mjs')
writeFileSync(
  entry,
  `export { saveAnswers } from '@/lib/server/save-answers'
export { openSqlite } from '@/lib/server/db/sqlite'
export { openPostgresql } from '@/lib/server/db/postgresql'\n`,
)
await bundle(entry, outfile)
const { saveAnswers, openSqlite, openPostgresql } = await import(outfile)
const migrations = (provider) => path.join(ROOT, 'prisma', provider, 'migrations')

const now = new Date()
const opId = (n) => `o${String(n).padStart(23, '0')}`
const changes = (n) => [{ op: 'set', at: ['organization'], value: `name-${n}` }]

/** What the product writes, as a person would who knows the tables: the same rows, nothing between. */
const SQL = {
  revision: `UPDATE "Plan" SET "revision" = "revision" + 1, "updatedAt" = $2 WHERE "id" = $1 RETURNING "revision"`,
  repeated: `SELECT * FROM "Change" WHERE "planId" = $1 AND "opId" = $2`,
  since: `SELECT * FROM "Change" WHERE "planId" = $1 AND "step" = 'legal' AND "revision" > $2 AND "revision" < $3 ORDER BY "revision"`,
  answer: `SELECT * FROM "Answer" WHERE "planId" = $1 AND "step" = 'legal'`,
  waiting: `SELECT * FROM "PendingChange" WHERE "planId" = $1 AND "step" = 'legal'`,
  store: `INSERT INTO "Answer" ("planId", "step", "value") VALUES ($1, 'legal', $2) ON CONFLICT ("planId", "step") DO UPDATE SET "value" = excluded."value"`,
  log: `INSERT INTO "Change" ("planId", "revision", "opId", "step", "says", "sessionId", "by", "at", "changes", "conflicts", "undo") VALUES ($1, $2, $3, 'legal', '', 's', 'Ada', $4, $5, '[]', '[]')`,
}

async function bareSave(run, planId, n) {
  await run('BEGIN', [])
  const revision = Number((await run(SQL.revision, [planId, now.toISOString()]))[0].revision)
  await run(SQL.repeated, [planId, opId(n)])
  await run(SQL.since, [planId, revision - 1, revision])
  const value = JSON.parse((await run(SQL.answer, [planId]))[0]?.value ?? '{}')
  await run(SQL.waiting, [planId])
  await run(SQL.store, [planId, JSON.stringify({ ...value, organization: `name-${n}` })])
  await run(SQL.log, [planId, revision, opId(n), now.toISOString(), JSON.stringify(changes(n))])
  await run('COMMIT', [])
}

function bareSqlite(file) {
  const db = new SqliteDatabase(file)
  for (const pragma of ['journal_mode=WAL', 'synchronous=FULL', 'foreign_keys=ON']) db.pragma(pragma)
  const prepared = new Map()
  const run = (sql, values) => {
    const text = sql === 'BEGIN' ? 'BEGIN IMMEDIATE' : sql.replace(/\$(\d)/g, '?$1')
    if (!prepared.has(sql)) prepared.set(sql, db.prepare(text))
    const statement = prepared.get(sql)
    const named = Object.fromEntries(values.map((value, index) => [index + 1, value]))
    const arg = values.length > 0 ? [named] : []
    return statement.reader ? statement.all(...arg) : statement.run(...arg)
  }
  return { run, close: () => db.close() }
}

async function barePostgresql(url) {
  const client = new Client({ connectionString: url })
  await client.connect()
  const names = new Map()
  const run = async (text, values) => {
    if (!names.has(text)) names.set(text, `s${names.size}`)
    return (await client.query({ name: names.get(text), text, values })).rows
  }
  return { run, close: () => client.end() }
}

async function time(work) {
  const started = performance.now()
  for (let n = 0; n < SAVES; n++) await work(n)
  return (SAVES * 1000) / (performance.now() - started)
}

const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]

async function compare(title, db, bare) {
  const rates = { product: [], bare: [], ratio: [] }
  for (let round = 0; round < ROUNDS; round++) {
    const rate = {}
    const arms = {
      product: async () => {
        const planId = await freshPlan(db, `product-${round}`)
        rate.product = await time((n) =>
          saveAnswers(
            db,
            { planId, step: 'legal' },
            { opId: opId(n), baseRevision: n, changes: changes(n) },
            { sessionId: 's', name: 'Ada' },
            now,
          ),
        )
      },
      bare: async () => {
        const planId = await freshPlan(db, `bare-${round}`)
        rate.bare = await time((n) => bareSave(bare.run, planId, n))
      },
    }
    for (const arm of round % 2 === 0 ? ['product', 'bare'] : ['bare', 'product']) await arms[arm]()
    rates.product.push(rate.product)
    rates.bare.push(rate.bare)
    rates.ratio.push(rate.product / rate.bare)
  }
  const cells = [title, median(rates.product).toFixed(0), median(rates.bare).toFixed(0), median(rates.ratio).toFixed(2)]
  console.log(`| ${cells.join(' | ')} |`)
}

async function freshPlan(db, id) {
  await db.write((tx) =>
    tx.plan.create({ data: { id, name: id, createdAt: now, updatedAt: now, recoveryHash: id } }).then(() => undefined),
  )
  return id
}

console.log('| database | saves a second | bare driver | ratio |\n|---|---:|---:|---:|')
const file = path.join(WORK, 'planner.db')
const sqlite = await openSqlite(file, migrations('sqlite'))
const bare = bareSqlite(file)
await compare('SQLite, WAL, full commit', sqlite, bare)
bare.close()
await sqlite.close()

const server = await startPostgres()
const postgresql = await openPostgresql(server.url, migrations('postgresql'))
const barePg = await barePostgresql(server.url)
await compare('PostgreSQL', postgresql, barePg)
await barePg.close()
await postgresql.close()
await server.stop()
