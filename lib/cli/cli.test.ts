import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import type { Profile } from '@/lib/core/profile/profile'
import { COMMANDS } from './commands'

const BIN = resolve(__dirname, '../../bin/asgardeo-migration-planner.mjs')
const folder = mkdtempSync(join(tmpdir(), 'cli-'))
const file = (name: string, content: string) => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

type Ran = { code: number; stdout: string; stderr: string }

const run = (...args: string[]) => runOn(process.execPath, args)

async function runOn(node: string, args: readonly string[]): Promise<Ran> {
  try {
    const { stdout, stderr } = await promisify(execFile)(node, [BIN, ...args], { cwd: tmpdir() })
    return { code: 0, stdout, stderr }
  } catch (error) {
    const { code, stdout, stderr } = error as Ran
    return { code, stdout, stderr }
  }
}

/** The Node of the machine, where it has one besides that of the packages. */
const otherNode = ['/usr/local/bin/node', '/usr/bin/node'].find((path) => existsSync(path))

const PATIENCE = 60_000
const users = file('users.csv', 'username,email\nann,ann@corp.example\nbo,\n')

test(
  'profile --json prints exactly one document, the profile',
  async () => {
    const { code, stdout } = await run('profile', users, '--json')
    const profile = JSON.parse(stdout) as Profile
    expect(code).toBe(0)
    expect(profile).toMatchObject({ kind: 'profile', version: 1, users: 2, population: { withEmail: 1 } })
    expect(stdout).not.toContain('ann@corp')
  },
  PATIENCE,
)

test(
  'profile reads a pattern and standard input, and names each file by its digest',
  async () => {
    const pattern = JSON.parse((await run('profile', join(folder, 'use*.csv'), '--json')).stdout) as Profile
    expect(pattern).toMatchObject({ users: 2, files: [{ name: 'users.csv' }] })
    const child = promisify(execFile)(process.execPath, [BIN, 'profile', '-', '--json'])
    child.child.stdin?.end('username,email\nann,ann@corp.example\nbo,\n')
    const piped = JSON.parse((await child).stdout) as Profile
    expect(piped).toMatchObject({ users: 2, files: [{ name: 'standard input', bytes: 40 }] })
    expect(piped.files[0]?.sha256).toBe(pattern.files[0]?.sha256)
    expect(piped.files[0]?.sha256).toMatch(/^[0-9a-f]{64}$/)
  },
  PATIENCE,
)

test(
  'what cannot be read ends with 2 and an error document',
  async () => {
    for (const path of [file('empty.json', ''), join(folder, 'missing.csv'), folder]) {
      const { code, stdout, stderr } = await run('profile', path, '--json')
      expect(code).toBe(2)
      const { error } = JSON.parse(stdout) as { error: { code: string; message: string; where: object } }
      expect(Object.keys(error)).toEqual(['code', 'message', 'where'])
      expect(stderr).toContain(error.message)
    }
  },
  PATIENCE,
)

test(
  'without --json there is a summary, and every command explains itself',
  async () => {
    expect((await run('profile', users)).stdout).toContain('Users         2')
    expect((await run('--help')).stdout).toContain('profile')
    expect((await run()).code).toBe(1)
    expect((await run('nonsense')).code).toBe(1)
    expect((await run('profile')).code).toBe(1)
    expect((await run('profile', '--what')).code).toBe(1)
    for (const { name, help } of COMMANDS) expect((await run(name, '--help')).stdout).toBe(`${help}\n`)
  },
  PATIENCE,
)

test(
  'a reader who has enough ends the command without a word',
  async () => {
    const { stdout, stderr } = await promisify(execFile)('sh', [
      '-c',
      '"$0" "$1" schema | head -c 20',
      process.execPath,
      BIN,
    ])
    expect([stdout.length, stderr]).toEqual([20, ''])
  },
  PATIENCE,
)

test.skipIf(!otherNode)(
  'whatever Node starts it, it goes on under the one of the packages, and ends as that ends',
  async () => {
    const bad = await runOn(otherNode ?? '', ['profile', join(folder, 'none.csv'), '--json'])
    expect(bad.code).toBe(2)
    expect(JSON.parse(bad.stdout)).toMatchObject({ error: { code: 'not-found' } })
    const { code, stdout } = await runOn(otherNode ?? '', ['profile', users, '--json'])
    expect([code, JSON.parse(stdout).users]).toEqual([0, 2])
  },
  PATIENCE,
)
