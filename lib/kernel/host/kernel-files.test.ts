import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Kernel } from '@/lib/core/profile/kernel/kernel'
import { createProfiler, type ProfilerOptions } from '@/lib/core/profile/profiler'
import { createKernel } from './create-kernel'
import { recordsOf } from './test-records'

type TestFile = { name: string; text: string }

/** The profile of several files, said to be large enough for a kernel. */
function profileOf(files: TestFile[], options: ProfilerOptions) {
  const profiler = createProfiler(
    files.map(({ name }) => ({ name, bytes: 1 << 20 })),
    options,
  )
  for (const [i, { text }] of files.entries()) {
    profiler.push(i, new TextEncoder().encode(text))
    profiler.partial()
    profiler.endFile(i)
  }
  return profiler.finish()
}

/** The rows and records the kernel itself counted in front of each file that it takes, once the profile is the one of the plain code. */
function countedSame(files: TestFile[]): number[] {
  const counted: number[] = []
  const make = () => {
    const kernel = createKernel()!
    const nextFile = () => {
      counted.push(kernel.rowsDone.value)
      kernel.nextFile()
    }
    const shared: Kernel = { ...kernel, nextFile }
    return shared
  }
  expect(profileOf(files, { kernel: make })).toEqual(profileOf(files, {}))
  return counted
}

const numbers = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i)
const auth0 = (i: number) => ({
  user_id: `auth0|${i}`,
  email: i % 3 ? `u${i}@corp.example` : `U${i % 40}@corp.example`,
  last_login: `2024-05-0${1 + (i % 9)}T00:00:00Z`,
  app_metadata: { roles: [`r${i % 3}`] },
})
const lines = (name: string, from: number, to: number): TestFile => ({
  name,
  text: numbers(from, to)
    .map((i) => JSON.stringify(auth0(i)))
    .join('\n'),
})
const table = (name: string, header: string[], from: number, to: number): TestFile => {
  const cell = (column: string, i: number) =>
    ({
      id: `${i}`,
      email: `U${i % 400}@corp.example`,
      status: i % 9 ? 'active' : 'NULL',
      roles: i % 2 ? 'a;b' : 'a',
      city: i % 7 ? 'London' : 'n/a',
      more: i % 5 ? '{"x":1}' : '',
    })[column]
  const rows = numbers(from, to).map((i) =>
    header.map((column) => `"${cell(column, i)?.replaceAll('"', '""')}"`).join(','),
  )
  return { name, text: [header.join(','), ...rows].join('\n') }
}
const ldif = (name: string, from: number, to: number): TestFile => ({
  name,
  text: numbers(from, to)
    .map((i) => `dn: uid=u${i},dc=corp\nobjectClass: person\nuid: u${i}\nmail: u${i % 50}@corp.example\n`)
    .join('\n'),
})
const hashes: TestFile = {
  name: 'hashes.ndjson',
  text: numbers(0, 300)
    .map((i) => JSON.stringify({ _id: { $oid: `${i}` }, passwordHash: `$2b$10$${'x'.repeat(53)}` }))
    .join('\n'),
}

test('pages of one list, which share people, are all counted by the kernel', () => {
  const counted = countedSame([lines('1.ndjson', 0, 400), lines('2.ndjson', 380, 700), lines('3.ndjson', 700, 1000)])
  expect(counted[1]).toBeGreaterThan(300)
  expect(counted[2]).toBeGreaterThan(200)
})

test('tables with other columns in another order are counted by the kernel', () => {
  const first = table('1.csv', ['id', 'email', 'status', 'roles', 'more'], 0, 900)
  const second = table('2.csv', ['city', 'email', 'id', 'more', 'status'], 800, 1500)
  const counted = countedSame([first, second])
  expect(counted[1]).toBeGreaterThan(300)
  countedSame([second, first, second])
})

test('files of several kinds give the same profile, in any order', () => {
  const kinds = [
    lines('a.ndjson', 0, 300),
    lines('b.ndjson', 100, 260),
    table('c.csv', ['id', 'email', 'roles', 'status'], 0, 300),
    table('d.csv', ['status', 'more', 'email', 'id'], 200, 500),
    ldif('e.ldif', 0, 200),
    ldif('f.ldif', 150, 400),
    hashes,
    { name: 'g.json', text: JSON.stringify({ users: numbers(0, 200).map(auth0) }) },
    { name: 'h.csv', text: 'id,email\n' },
    { name: 'i.txt', text: '' },
  ]
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...kinds), { minLength: 2, maxLength: 5 }), (files) => {
      countedSame(files)
    }),
    { numRuns: 25 },
  )
})

test('odd records in several files give the same profile', () => {
  const filler = numbers(0, 60).map((i) => JSON.stringify(auth0(i)))
  const odd = (records: string[], i: number) => ({ name: `${i}.ndjson`, text: [...filler, ...records].join('\n') })
  fc.assert(
    fc.property(fc.array(recordsOf(2), { minLength: 2, maxLength: 4 }), (files) => {
      countedSame(files.map(odd))
    }),
    { numRuns: 25 },
  )
})
