import { expect, test } from 'vitest'
import { isIntakeError } from '@/lib/core/intake/issues'
import { profileOf } from './test-kit'
import { toldSystem } from './told-system'

const CONTENT = 'username,email\nann,ann@corp.example\n'

function kept(name: string, system: string | undefined, addedAt = '2026-11-20T09:00:00.000Z') {
  const profile = profileOf([{ name, content: CONTENT }], undefined, { system })
  if (isIntakeError(profile)) throw new Error(profile.code)
  return { addedAt, profile }
}

const bytes = CONTENT.length
const told = kept('told.csv', 'keycloak')
const recognised = kept('other.csv', undefined)

test('a file is read as a person said at its profile, and recognised where nobody said', () => {
  expect(toldSystem({ name: 'told.csv', bytes: 9 }, [told, recognised])).toBe('keycloak')
  expect(toldSystem({ name: 'other.csv', bytes: 9 }, [told, recognised])).toBeNull()
  expect(toldSystem({ name: 'told.csv', bytes }, [])).toBeNull()
})

test('a renamed file is known by its length, and the newest profile of a file counts', () => {
  expect(toldSystem({ name: 'renamed.csv', bytes }, [told])).toBe('keycloak')
  expect(toldSystem({ name: 'told.csv', bytes }, [told, kept('told.csv', 'okta', '2026-11-22T09:00:00.000Z')])).toBe(
    'okta',
  )
})

test('a file no profile knows is read as all of them were told to be, else recognised', () => {
  expect(toldSystem({ name: 'newer.csv', bytes: 900 }, [told])).toBe('keycloak')
  expect(toldSystem({ name: 'newer.csv', bytes: 900 }, [told, kept('b.csv', 'okta')])).toBeNull()
  expect(toldSystem({ name: 'newer.csv', bytes: 900 }, [told, recognised])).toBeNull()
})
