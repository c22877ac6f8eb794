import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

type Locked = {
  version: string
  integrity?: string
  resolved?: string
  license?: string
  hasInstallScript?: boolean
  dev?: boolean
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> }
const locked = Object.entries(packages)
  .filter(([place]) => place !== '')
  .map(([place, found]) => ({ name: place.replace(/^.*node_modules\//, ''), ...found }))

/** First versions without a weakness that is publicly known; raised when another becomes known. */
const FLOORS: Record<string, string> = {
  next: '16.4.1', // CVE-2026-94482, and CVE-2025-55182 before it
  nodemailer: '10.0.5', // CVE-2026-90776, CVE-2026-82661
  'better-sqlite3': '13.0.0', // aborts under Node 24 before; bundles SQLite without the WAL-reset bug
}
/** Never, in any version: CVE-2023-30533 and CVE-2024-22363 have no fix on the registry. */
const BANNED = ['xlsx']

const LICENCES = [
  'MIT',
  'MIT-0',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'MPL-2.0',
  'OFL-1.1',
  'BlueOak-1.0.0',
  'Unlicense',
  'MIT OR Apache-2.0',
  'MIT AND OFL-1.1',
  'MIT and ISC',
]
/** Looked at one by one. */
const OTHER_LICENCES = [
  'caniuse-lite', // CC-BY-4.0: data, used while building
  'elkjs', // EPL-2.0: used unchanged by the Prisma command line, which no running server loads
  'seq-queue', // names none in its manifest, MIT in its repository; Prisma command line only
]
/** Pictures are not converted here; Next brings the library along. LGPL, unchanged and replaceable. */
const isPictureLibrary = (name: string) => name.startsWith('@img/')

/** Runs a script when it is installed. Looked at one by one: each fetches or places its own program. */
const INSTALL_SCRIPTS = ['@prisma/engines', 'esbuild', 'node', 'prisma']

const isOlder = (version: string, floor: string) => {
  const [have, need] = [version, floor].map((text) => text.split('.').map(Number))
  const at = need?.findIndex((part, index) => (have?.[index] ?? 0) !== part) ?? -1
  return at >= 0 && (have?.[at] ?? 0) < (need?.[at] ?? 0)
}

test('every package is pinned by a digest, and none by the address of one registry', () => {
  expect(locked.length).toBeGreaterThan(100)
  expect(locked.filter(({ integrity }) => !integrity?.startsWith('sha512-')).map(({ name }) => name)).toEqual([])
  expect(locked.filter(({ resolved }) => resolved).map(({ name }) => name)).toEqual([])
  const { dependencies, devDependencies } = packages[''] as unknown as Record<string, Record<string, string>>
  const ranges = Object.entries({ ...dependencies, ...devDependencies }).filter(([, range]) => !/^\d/.test(range))
  expect(ranges).toEqual([])
})

test('no package is older than its first safe version, and none is one without a safe version', () => {
  const old = locked.filter(({ name, version }) => FLOORS[name] && isOlder(version, FLOORS[name]))
  expect(old.map(({ name, version }) => `${name}@${version}`)).toEqual([])
  expect(locked.filter(({ name }) => BANNED.includes(name))).toEqual([])
  expect(isOlder('10.0.4', '10.0.5')).toBe(true)
  expect(isOlder('10.1.0', '10.0.5')).toBe(false)
  expect(isOlder('16.4.1', '16.4.1')).toBe(false)
})

test('every licence lets the app be given away, and every install script was looked at', () => {
  const other = locked.filter(
    ({ name, license }) =>
      !LICENCES.includes(license ?? '') && !OTHER_LICENCES.includes(name) && !isPictureLibrary(name),
  )
  expect(other.map(({ name, license }) => `${name}: ${license}`)).toEqual([])
  const scripts = locked.filter(({ hasInstallScript, dev }) => hasInstallScript && !dev).map(({ name }) => name)
  expect(scripts.sort()).toEqual(INSTALL_SCRIPTS)
})
