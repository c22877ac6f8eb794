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
      settings: { productName: 'Asgardeo', supportAddress: 'asgardeo-help@wso2.com' },
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

test('the addressee and the product are settings, and neither can bring a header along', () => {
  const named = { SUPPORT_ADDRESS: 'iam-help@example.com', PRODUCT_NAME: 'WSO2 Identity Platform' }
  const settings = { supportAddress: 'iam-help@example.com', productName: 'WSO2 Identity Platform' }
  expect(readEnv(named)).toMatchObject({ env: { settings } })
  const addresses = [
    'a@example.com, b@example.com',
    'Help <a@example.com>',
    'a@example.com\r\nBcc: b@example.com',
    'help',
  ]
  for (const SUPPORT_ADDRESS of addresses) {
    expect(readEnv({ SUPPORT_ADDRESS }), SUPPORT_ADDRESS).toMatchObject({ problems: [{ name: 'SUPPORT_ADDRESS' }] })
  }
  for (const PRODUCT_NAME of ['Asgardeo\r\nBcc: b@example.com', ' ', 'x'.repeat(61)]) {
    expect(readEnv({ PRODUCT_NAME }), PRODUCT_NAME).toMatchObject({ problems: [{ name: 'PRODUCT_NAME' }] })
  }
})
