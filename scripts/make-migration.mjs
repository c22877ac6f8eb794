// Writes the next migration of each database from the difference between its migrations so far and prisma/models.prisma.
//   node scripts/make-migration.mjs <name>
// The difference is taken by Prisma's own schema engine (its WebAssembly build: nothing is downloaded).
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import { composedSchema, PROVIDERS } from './generate.mjs'
import { startPostgres } from './postgres.mjs'

const name = process.argv[2]
if (!name || !/^[a-z0-9_]+$/.test(name)) {
  console.error('Give the migration a name of lower-case letters, digits and underscores.')
  process.exit(1)
}

async function loadEngine() {
  const glue = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const engine = await import(pathToFileURL(glue).href)
  const wasm = await WebAssembly.compile(readFileSync(glue.replace(/\.js$/, '.wasm')))
  const { exports } = await WebAssembly.instantiate(wasm, { './schema_engine_bg.js': engine })
  engine.__wbg_set_wasm(exports)
  exports.__wbindgen_start()
  return engine.SchemaEngine
}

/** The models as they were after the newest migration, kept beside it; empty before the first. */
function earlierModels(folder, migrations) {
  const last = migrations.at(-1)
  return last
    ? {
        tag: 'schemaDatamodel',
        files: [{ path: 'schema.prisma', content: readFileSync(path.join(folder, last, 'schema.prisma'), 'utf8') }],
      }
    : { tag: 'empty' }
}

const SchemaEngine = await loadEngine()
// The engine asks the server for its version before it writes a word of SQL.
const postgres = await startPostgres()
for (const provider of PROVIDERS) {
  const folder = path.resolve('prisma', provider, 'migrations')
  mkdirSync(folder, { recursive: true })
  const migrations = readdirSync(folder).sort()
  const schema = composedSchema(provider)
  const factory =
    provider === 'sqlite'
      ? new PrismaBetterSqlite3({ url: ':memory:' })
      : new PrismaPg({ connectionString: postgres.url })
  const engine = await SchemaEngine.new(
    { datamodels: [['schema.prisma', schema]] },
    () => {},
    bindMigrationAwareSqlAdapterFactory(factory),
  )
  const { stdout } = await engine.diff({
    from: earlierModels(folder, migrations),
    to: { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content: schema }] },
    script: true,
    exitCode: null,
    shadowDatabaseUrl: null,
    filters: { externalTables: [], externalEnums: [] },
  })
  const target = path.join(folder, `${String(migrations.length + 1).padStart(4, '0')}_${name}`)
  mkdirSync(target)
  writeFileSync(path.join(target, 'migration.sql'), stdout ?? '')
  writeFileSync(path.join(target, 'schema.prisma'), schema)
  console.log(`${path.relative('.', target)}: ${stdout?.split('\n').length ?? 0} lines`)
}
await postgres.stop()
process.exit(0)
