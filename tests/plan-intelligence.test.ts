import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { REHEARSAL_RULES } from '@/lib/core/rehearsal/rules'
import { RISKS } from '@/lib/core/risks'
import { RULES } from '@/lib/core/rules'

const page = readFileSync('docs/plan-intelligence.md', 'utf8')
const rows = page.split('\n').filter((line) => line.startsWith('| ') && line.includes('`'))
const named = rows.flatMap((row) => [...row.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name))

test('every file and every rule the page names exists', () => {
  const ids = new Set([...RULES, ...RISKS, ...REHEARSAL_RULES].map(({ id }) => id))
  const missing = named.filter((name) => (name.includes('/') ? !existsSync(name) : !ids.has(name)))
  expect(missing).toEqual([])
  expect(named.length).toBeGreaterThan(100)
})

test('each of the forty known problems has a row that names what catches it', () => {
  const numbers = rows.flatMap((row) => /^\| (\d+) \|/.exec(row)?.[1] ?? [])
  expect(numbers).toEqual(Array.from({ length: 40 }, (_, i) => String(i + 1)))
})
