import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterEach, expect, test, vi } from 'vitest'
import { emptyPlan } from '@/lib/core/plan/plan'
import { profileOf } from '@/lib/core/profile/test-kit'
import type { RehearsalTotals } from '@/lib/core/rehearsal/totals'
import { readTotals } from '@/lib/core/rehearsal/totals-schema'
import { rehearse } from './rehearse'

const folder = mkdtempSync(join(tmpdir(), 'rehearse-'))
const file = (name: string, content: string) => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

function planFile(name: string, exitBar: number): string {
  const plan = emptyPlan('Test')
  plan.answers.strategy = { paths: [{ id: 'a', segment: 'All', users: 4, path: 'reset' }] }
  plan.answers.mapping = {
    usernameMode: 'email',
    rows: [
      { id: 'a', source: 'mail', target: 'username' },
      { id: 'b', source: 'phone', target: 'mobile' },
    ],
  }
  plan.answers.rehearsal = { exitBar }
  return file(name, JSON.stringify(plan))
}

const users = file(
  'users.csv',
  'mail,phone\nann@corp.example,+16045550100\nANN@corp.example,\nbo@corp.example,\ncy@corp.example,\n',
)
const strict = planFile('strict.json', 0)
const lenient = planFile('lenient.json', 30)

afterEach(() => vi.restoreAllMocks())

async function run(...args: string[]) {
  const texts = { stdout: '', stderr: '' }
  for (const stream of ['stdout', 'stderr'] as const) {
    vi.spyOn(process[stream], 'write').mockImplementation((text) => {
      texts[stream] += String(text)
      return true
    })
  }
  const code = await rehearse.run(args)
  vi.restoreAllMocks()
  return { code, ...texts }
}

test('the exit code says whether the rejected records keep the bar', async () => {
  const out = join(folder, 'bar')
  expect((await run('--plan', strict, '--users', users, '--out', out)).code).toBe(1)
  expect((await run('--plan', lenient, '--users', users, '--out', out)).code).toBe(0)
})

test('it writes the totals, the rejected records and a pilot without a real address', async () => {
  const out = join(folder, 'pilot')
  const { code, stdout } = await run('--plan', strict, '--users', users, '--out', out, '--json')
  expect(code).toBe(1)
  const totals = JSON.parse(stdout) as RehearsalTotals
  expect(readTotals(totals)).toEqual(totals)
  expect(totals).toMatchObject({
    records: 4,
    accepted: 3,
    rejected: 1,
    files: [{ sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }],
  })
  expect(readFileSync(join(out, 'rehearsal.json'), 'utf8')).toBe(stdout)
  expect(readdirSync(out).sort()).toEqual(['console', 'rehearsal.json', 'rejected-users.csv', 'scim', 'setup.md'])
  expect(readFileSync(join(out, 'rejected-users.csv'), 'utf8')).toContain('3,username-taken')
  const bulk = readFileSync(join(out, 'scim', 'bulk-0001.json'), 'utf8')
  expect(bulk).toMatch(/[0-9a-f]{20}@rehearsal\.example/)
  expect(bulk).toContain('"askPassword":true')
  expect(bulk).not.toMatch(/corp\.example|555/)
  expect(statSync(join(out, 'scim', 'bulk-0001.json')).mode & 0o077).toBe(0)
})

test('an export from standard input gives what its file gives', async () => {
  const content = readFileSync(users)
  const input = () =>
    vi.spyOn(process, 'stdin', 'get').mockReturnValue(Readable.from([content]) as typeof process.stdin)
  const options = ['--plan', strict, '--json', '--date', '2026-11-24']
  const fromFile = await run(...options, '--users', users, '--out', join(folder, 'from-file'))
  input()
  const out = join(folder, 'from-stdin')
  const fromInput = await run(...options, '--users', '-', '--out', out)
  expect(fromInput.code).toBe(fromFile.code)
  const [piped, named] = [fromInput, fromFile].map(({ stdout }) => JSON.parse(stdout) as RehearsalTotals)
  expect(piped?.files[0]).toEqual({ ...named?.files[0], name: 'standard input' })
  expect({ ...piped, files: [] }).toEqual({ ...named, files: [] })
  expect(readdirSync(out).sort()).toEqual([
    'console',
    'rehearsal.json',
    'rejected-standard input.csv',
    'scim',
    'setup.md',
  ])
  expect(readFileSync(join(out, 'rejected-standard input.csv'), 'utf8')).toBe(
    readFileSync(join(folder, 'from-file', 'rejected-users.csv'), 'utf8'),
  )
  const twice = await run(...options, '--users', '-', '--out', out, '--real-addresses', '3')
  expect(twice).toMatchObject({ code: 2, stderr: expect.stringContaining('Name a file.') })
})

test('real addresses need the exact number of people who get mail', async () => {
  const out = join(folder, 'real')
  const args = ['--plan', strict, '--users', users, '--out', out, '--files', 'all', '--real-addresses']
  const refused = await run(...args, '4')
  expect(refused).toMatchObject({ code: 2, stderr: expect.stringContaining('3 people will get mail') })
  expect(readdirSync(out)).not.toContain('scim')
  expect((await run(...args, '3')).code).toBe(1)
  expect(readFileSync(join(out, 'scim', 'bulk-0001.json'), 'utf8')).toContain('ann@corp.example')
})

test('files of an earlier run do not stay beside those of this one', async () => {
  const out = join(folder, 'again')
  await run('--plan', lenient, '--users', users, '--out', out)
  writeFileSync(join(out, 'scim', 'bulk-0009.json'), '{}')
  writeFileSync(join(out, 'scim', 'notes.txt'), 'mine')
  await run('--plan', lenient, '--users', users, '--out', out)
  expect(readdirSync(join(out, 'scim')).sort()).toEqual(['bulk-0001.json', 'notes.txt'])
})

test('wrong use and unreadable input end with 2 and a sentence', async () => {
  const out = join(folder, 'wrong')
  for (const args of [
    [],
    ['--plan', strict, '--out', out],
    ['--plan', strict, '--users', join(folder, 'none.csv'), '--out', out],
    ['--plan', users, '--users', users, '--out', out],
    ['--plan', strict, '--users', users, '--out', out, '--domain', 'localhost'],
    ['--plan', strict, '--users', users, '--out', out, '--what'],
  ]) {
    const { code, stderr } = await run(...args)
    expect(code).toBe(2)
    expect(stderr).toMatch(/^[^\n]+\.\n$/)
  }
})

test('a file is read as the system a person named when it was profiled', async () => {
  const content = 'username,mail\nann,ann@corp.example\nservice-account-x,x@corp.example\n'
  const path = file('named.csv', content)
  const plan = JSON.parse(readFileSync(lenient, 'utf8'))
  const records = async (name: string) => {
    const at = file(`${name}.json`, JSON.stringify(plan))
    const { stdout } = await run('--plan', at, '--users', path, '--out', join(folder, name), '--json')
    return (JSON.parse(stdout) as RehearsalTotals).records
  }
  expect(await records('recognised')).toBe(2)
  const profile = profileOf([{ name: 'named.csv', content }], undefined, { system: 'keycloak' })
  plan.profiles = [{ digest: 'a'.repeat(64), addedAt: '2026-11-20T09:00:00.000Z', profile }]
  expect(await records('told')).toBe(1)
})
