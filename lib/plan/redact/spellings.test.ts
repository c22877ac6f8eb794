import fc from 'fast-check'
import { expect, test } from 'vitest'
import { spellingsOf } from './spellings'

const finds = (value: string, text: string) => new RegExp(`^(?:${spellingsOf(value)})$`, 'iu').test(text)

test.for([
  ['Zoë Müller', 'Zoe Muller'],
  ['Zoë Müller', 'zoe.muller'],
  ['Zoë Müller', 'MÜLLER, ZOË'],
  ['Zoë Müller', 'z. müller'],
  ['Zoë Müller', 'Zoe\u0308 Mu\u0308ller'],
  ['Anna von der Au', 'anna-von-der-au'],
  ['Anna von der Au', 'Au, Anna von der'],
  ['+353 20 555 0101', '+353205550101'],
  ['+353 20 555 0101', '353 (20) 555-0101'],
])('%s is found as %s', ([value, text]) => {
  expect(finds(value as string, text as string)).toBe(true)
})

test.for([
  ['Zoë Müller', 'Müller'],
  ['Ada Sample', 'a sample'],
  ['a.b@c.example', 'axb@c.example'],
  ['2027', '20 27'],
])('%s is not found in %s', ([value, text]) => {
  expect(finds(value as string, text as string)).toBe(false)
})

test('any value is found as it stands, whatever it is made of', () => {
  fc.assert(fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (text) => finds(text.trim(), text.trim())))
})

test('a name of signs alone does not make searching slow', () => {
  const pattern = new RegExp(spellingsOf(Array(500).fill('_').join(' ')), 'giu')
  expect('_ '.repeat(400).replace(pattern, '')).toHaveLength(800)
  const joined = new RegExp(`(?:${spellingsOf('_a _a _a _a _a _a')})x`, 'giu')
  expect(`_a${'_'.repeat(5000)}`.repeat(4).replace(joined, '')).toHaveLength(20_008)
})
