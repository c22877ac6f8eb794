import { expect, test } from 'vitest'
import { readEnv } from '@/lib/server/env'
import { roleOfGroups } from './group-role'

const working = {
  SIGN_IN: 'required',
  OIDC_ISSUER: 'https://id.example.com',
  OIDC_CLIENT_ID: 'planner',
  OIDC_GROUP_ROLES: 'Migration team=editor, Auditors=viewer',
}

test('sign-in is off unless asked for, and nothing else of it is then read', () => {
  expect(readEnv({ OIDC_ISSUER: 'nonsense' })).toMatchObject({ env: { signIn: null } })
})

test('a whole setting is read, and the strongest group counts', () => {
  const read = readEnv(working)
  if ('problems' in read) throw new Error(JSON.stringify(read.problems))
  const { signIn } = read.env
  expect(signIn).toMatchObject({
    required: true,
    clientSecret: null,
    scope: 'openid profile email',
    groupsClaim: 'groups',
  })
  expect(roleOfGroups(signIn, ['Auditors', 'Migration team', 'Others'])).toBe('editor')
  expect(roleOfGroups(signIn, ['Others'])).toBeNull()
  expect(roleOfGroups(signIn, ['constructor', '__proto__'])).toBeNull()
  expect(roleOfGroups(null, ['Migration team'])).toBeNull()
})

test('what is wrong is told by its name, and never a secret', () => {
  const read = readEnv({
    SIGN_IN: 'optional',
    OIDC_ISSUER: 'http://id.example.com',
    OIDC_SCOPE: 'profile',
    OIDC_GROUP_ROLES: 'Team=king',
    OIDC_CLIENT_SECRET: 'hush',
    SIGN_IN_IDLE_HOURS: '0',
    TRUSTED_PROXIES: 'proxy',
  })
  if (!('problems' in read)) throw new Error('expected problems')
  expect(read.problems.map((problem) => problem.name).sort()).toEqual(
    ['OIDC_CLIENT_ID', 'OIDC_GROUP_ROLES', 'OIDC_ISSUER', 'OIDC_SCOPE', 'SIGN_IN_IDLE_HOURS', 'TRUSTED_PROXIES'].sort(),
  )
  expect(JSON.stringify(read.problems)).not.toContain('hush')
})
