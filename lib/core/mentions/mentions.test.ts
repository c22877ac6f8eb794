import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mentions } from './mentions'

test('a name after @ is found in any case and between signs, not inside a longer name or an address', () => {
  expect(mentions('Could you look, @lea marsh?', 'Lea Marsh')).toBe(true)
  expect(mentions('@Lea: see 2', 'Lea')).toBe(true)
  expect(mentions('@Leander', 'Lea')).toBe(false)
  expect(mentions('write to ines@lea', 'Lea')).toBe(false)
  expect(mentions('@Leander and @Lea', 'Lea')).toBe(true)
  expect(mentions('@', '')).toBe(false)
  expect(mentions('Lea', 'Lea')).toBe(false)
})

test('whatever stands around it, a mention between blanks is found, and any name is plain text', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string({ minLength: 1 }), (before, after, name) => {
      fc.pre(name.trim() !== '')
      expect(mentions(`${before} @${name.trim()} ${after}`, name)).toBe(true)
    }),
  )
})
