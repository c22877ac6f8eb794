import { expect, test } from 'vitest'
import { compareProfiles, earlierOf } from './compare-profiles'
import { readable } from './test-kit'

const read = (content: string) => readable({ name: 'users.csv', content })
const HASH = `$2b$10$${'x'.repeat(53)}`
const BEFORE = read(`user_id,email,shoe,password_hash\nauth0|1,a@corp.example,42,${HASH}\nauth0|2,,41,\n`)
const AFTER = read(
  `user_id,email,hat,password_hash\nauth0|1,a@corp.example,7,${HASH}\nauth0|2,b@corp.example,,${HASH}\nauth0|3,c@corp.example,,${HASH}\n`,
)

test('a newer export says how many people, attributes, fills and hashes changed', () => {
  const change = compareProfiles(BEFORE, AFTER)
  expect(change).toMatchObject({ added: ['hat'], gone: ['shoe'] })
  expect(change.counts).toContainEqual({ name: 'users', before: 2, after: 3 })
  expect(change.counts).toContainEqual({ name: 'with a password', before: 1, after: 3 })
  expect(change.fills).toContainEqual({ name: 'email', before: 0.5, after: 1 })
  expect(change.hashes).toEqual([{ name: 'bcrypt cost 10', before: 1, after: 3 }])
})

test('the same export again changes nothing', () => {
  expect(compareProfiles(AFTER, AFTER)).toEqual({ counts: [], added: [], gone: [], fills: [], hashes: [] })
})

test('a newer export is known by its system and its attributes', () => {
  const kept = [{ profile: read('login;email\na;a@corp.example\n') }, { profile: BEFORE }]
  expect(earlierOf(AFTER, kept)).toBe(kept[1])
  expect(earlierOf(AFTER, kept.slice(0, 1))).toBeNull()
  expect(earlierOf(read('user_id,colour\nauth0|1,red\n'), kept.slice(0, 1))).toBeNull()
})
