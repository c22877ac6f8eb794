import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test, vi } from 'vitest'
import { emptyPlan } from '@/lib/core/plan/plan'
import { readable } from '@/lib/core/profile/test-kit'
import { SAMPLE_PROFILE } from '@/lib/plan/sample/sample-profile'
import { twin } from './twin'

const folder = mkdtempSync(join(tmpdir(), 'twin-'))
const file = (name: string, value: unknown) => {
  writeFileSync(join(folder, name), JSON.stringify(value))
  return join(folder, name)
}
const plan = file('plan.json', { ...emptyPlan('Test'), profiles: [SAMPLE_PROFILE] })
const profile = file('profile.json', SAMPLE_PROFILE.profile)

let said = ''
beforeEach(() => {
  said = ''
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said += String(text)
    return true
  })
})

test('a plan and its profile give the same users, in each format', async () => {
  for (const format of ['csv', 'ndjson', 'scim']) {
    const outs = [plan, profile].map((path, i) => ({ path, out: join(folder, `${format}-${i}`) }))
    for (const { path, out } of outs)
      expect(await twin.run([path, '--users', '200', '--seed', '9', '--format', format, '--out', out])).toBe(0)
    const [first, second] = outs.map(({ out }) => readFileSync(out, 'utf8'))
    expect(first).toBe(second)
    expect(readable({ name: format, content: first! }).users).toBe(200)
  }
  expect(said).toContain('200 invented users in')
})

test('wrong use is 1, an unreadable file or a plan without a profile is 2, each with one sentence', async () => {
  const cases: [string[], number][] = [
    [[], 1],
    [[plan, '--users', 'many'], 1],
    [[plan, '--users', '99999999999'], 1],
    [[plan, '--format', 'xml'], 1],
    [[join(folder, 'missing.json')], 2],
    [[file('other.json', { kind: 'profile', version: 7 })], 2],
    [[file('bare.json', emptyPlan('Bare'))], 2],
    [[plan, '--source', '2'], 2],
    [[plan, '--out', join(folder, 'no', 'such', 'folder.csv')], 2],
  ]
  for (const [args, code] of cases) {
    said = ''
    expect(await twin.run(args), args.join(' ')).toBe(code)
    expect(said).toMatch(/^\S.*\.\n$/)
  }
})
