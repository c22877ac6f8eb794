import { expect, test } from 'vitest'
import { sha256Hex } from '@/lib/core/sha256'
import { groupSubject } from './group-subject'

test('a short group is named whatever its order, a long one by its digest', () => {
  expect(groupSubject(['b', 'a'])).toBe('a+b')
  const fits = ['a'.repeat(40), 'b'.repeat(39)]
  expect(groupSubject(fits)).toBe(fits.join('+'))
  const longer = ['a'.repeat(40), 'b'.repeat(40)]
  expect(groupSubject(longer)).toBe(sha256Hex(longer.join('+')).slice(0, 16))
  expect(groupSubject([...longer].reverse())).toBe(groupSubject(longer))
  expect(groupSubject(longer)).not.toBe(groupSubject(['a'.repeat(40), 'c'.repeat(40)]))
})
