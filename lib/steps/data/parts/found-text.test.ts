import { expect, test } from 'vitest'
import { readable } from '@/lib/core/profile/test-kit'
import { foundText, holdsUsers } from './found-text'

test('users are counted; a file that only belongs to users is called what it is', () => {
  const users = readable({ name: 'u.csv', content: 'user_id,email\na,a@corp.example\nb,b@corp.example\n' })
  expect(foundText(users)).toBe('2 users, 2 attributes')
  expect(holdsUsers(users)).toBe(true)
  const hash = '$2b$10$abcdefghijklmnopqrstuuQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQ'
  const hashes = readable({
    name: 'h.ndjson',
    content: `{"_id":{"$oid":"5e1"},"passwordHash":"${hash}","password_set_date":{"$date":"2024-05-05T10:00:00Z"},"tenant":"t","connection":"c","_tmp_is_unique":true}\n`,
  })
  expect(foundText(hashes)).toBe('Password hashes from Auth0, but not the users themselves')
})
