import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const page = readFileSync('docs/security-asvs.md', 'utf8')
const named = [...page.matchAll(/`([^`"]+\.ts) "([^"`]+)"`/g)].map(([, file = '', title = '']) => ({ file, title }))

const FEWEST = 110

test('every test that the table of security requirements names is there', () => {
  expect(named.length).toBeGreaterThan(FEWEST)
  const gone = named.filter(
    ({ file, title }) => !existsSync(file) || !titlesOf(file).some((known) => known.includes(title)),
  )
  expect(gone).toEqual([])
})

/** Titles of the tests a file declares, as they are written there. */
function titlesOf(file: string): string[] {
  const code = readFileSync(file, 'utf8')
  return [...code.matchAll(/\btest(?:\.(?:for|each|skipIf)\(.*?\))?\(\s*(['`])(.*?)\1/gs)].map(
    ([, , title = '']) => title,
  )
}

test('every line of the table says what holds it: a test, a construction, the deployment, or that it is open', () => {
  const rows = page.split('\n').filter((line) => /^\| (?!id \||asset and|---)/.test(line))
  expect(rows.length).toBeGreaterThan(FEWEST)
  const silent = rows.filter(
    (row) => !/`[^`]+\.ts "|by construction|Deployment|\*\*Open\*\*/i.test(row.split('|').slice(2).join('|')),
  )
  expect(silent).toEqual([])
})
