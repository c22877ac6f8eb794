import { expect, test } from 'vitest'
import { attribute, readable } from './test-kit'

test('half of the values are at most as long as the median says', () => {
  const values = ['a', 'b', 'cc', 'ddddd', 'e'.repeat(300)]
  const profile = readable({
    name: 'users.csv',
    content: `login,note\n${values.map((v, i) => `u${i},${v}`).join('\n')}\n`,
  })
  expect(attribute(profile, 'note')).toMatchObject({ minLength: 1, medianLength: 2, maxLength: 300 })
})

test('a column of long values has a median of 256, which stands for that and more; an empty one has none', () => {
  const rows = Array.from({ length: 3 }, (_, i) => `u${i},${'x'.repeat(280 + i)},`)
  const profile = readable({ name: 'users.csv', content: `login,note,void\n${rows.join('\n')}\n` })
  expect(attribute(profile, 'note').medianLength).toBe(256)
  expect(attribute(profile, 'void').medianLength).toBe(0)
})
