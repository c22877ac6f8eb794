import { expect, test } from 'vitest'
import { readEnv, tellProblems } from './env'
import { DEFAULT_LIFETIMES } from './lifetimes'

test('no variable is needed', () => {
  expect(readEnv({})).toEqual({
    env: {
      port: 3000,
      host: '127.0.0.1',
      database: { provider: 'sqlite', file: './data/planner.db' },
      publicUrl: null,
      signIn: null,
      lifetimes: DEFAULT_LIFETIMES,
      trustedProxies: new Set(),
    },
  })
})

test('a public address opens the server to others and loses its trailing slash', () => {
  const read = readEnv({ PUBLIC_URL: 'https://planner.example.com/', DATABASE_URL: 'postgresql://u:p@db/x' })
  expect(read).toMatchObject({ env: { host: '0.0.0.0', publicUrl: 'https://planner.example.com' } })
})

test('every problem is told at once, with what to do and without passwords', () => {
  const read = readEnv({ PORT: '70000', PUBLIC_URL: 'planner', DATABASE_URL: 'mysql://root:secret@db/x', HOST: 'a b' })
  if (!('problems' in read)) throw new Error('expected problems')
  expect(read.problems.map((problem) => problem.name)).toEqual(['PORT', 'PUBLIC_URL', 'DATABASE_URL', 'HOST'])
  const told = tellProblems(read.problems)
  expect(told).toContain('4 settings')
  expect(told).not.toContain('secret')
})
