// Puts prisma/models.prisma behind each provider's header and generates one client per database, offline.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
export const PROVIDERS = ['sqlite', 'postgresql']

/** The whole schema of one provider, as text. */
export function composedSchema(provider) {
  const header = readFileSync(path.join(root, 'prisma', provider, 'header.prisma'), 'utf8')
  return header + readFileSync(path.join(root, 'prisma', 'models.prisma'), 'utf8')
}

export function generateClients() {
  for (const provider of PROVIDERS) {
    const folder = path.join(root, '.cache', 'prisma')
    mkdirSync(folder, { recursive: true })
    const schema = path.join(folder, `${provider}.prisma`)
    // The output path in the header is relative to prisma/<provider>; the composed file lies in .cache/prisma, equally deep.
    writeFileSync(schema, composedSchema(provider))
    const done = spawnSync(
      process.execPath,
      [path.join(root, 'node_modules', 'prisma', 'build', 'index.js'), 'generate', '--schema', schema],
      {
        cwd: root,
        encoding: 'utf8',
        // The generator asks for a schema engine it never starts; any existing file keeps it from downloading one.
        env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1' },
      },
    )
    if (done.status !== 0) throw new Error(`Generating the ${provider} client failed.\n${done.stdout}\n${done.stderr}`)
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) generateClients()
