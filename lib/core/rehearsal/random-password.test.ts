import { expect, test } from 'vitest'
import { randomPasswords } from './random-password'

test('every password has its classes and random bytes of its own', () => {
  let draws = 0
  let next = 1
  const password = randomPasswords((bytes) => {
    draws++
    for (let i = 0; i < bytes.length; i++) {
      next = (next * 1_103_515_245 + 12_345) % 2_147_483_648
      bytes[i] = next >>> 16
    }
  })
  const all = Array.from({ length: 2000 }, password)
  expect(new Set(all).size).toBe(2000)
  expect(draws).toBe(4)
  for (const text of all) {
    expect(text).toHaveLength(28)
    for (const wanted of [/[a-z]/, /[A-Z]/, /\d/, /[!#%+\-_=?]/]) expect(text).toMatch(wanted)
    expect(text).not.toMatch(/[lIO01]/)
  }
})
