import fc from 'fast-check'
import { expect, test } from 'vitest'
import { completeMention, openMention, peopleFor } from './complete-mention'
import { mentions } from './mentions'

const PEOPLE = ['Ada Quill', 'Adam', 'Ines', 'Nora Adler']

test('a mention is open from its @ to the caret, on one line, and not within a word', () => {
  expect(openMention('See @Ad', 7)).toEqual({ start: 4, query: 'Ad' })
  expect(openMention('@', 1)).toEqual({ start: 0, query: '' })
  expect(openMention('See @Ada Q', 10)).toEqual({ start: 4, query: 'Ada Q' })
  expect(openMention('See @Ada', 3)).toBeNull()
  expect(openMention('@Ada', 0)).toBeNull()
  expect(openMention('mail ada@exam', 13)).toBeNull()
  expect(openMention('@Ada\nand', 8)).toBeNull()
  expect(openMention('@ home', 6)).toBeNull()
  expect(openMention('nobody', 6)).toBeNull()
})

test('names that begin so come first, then names with a later word that does; a whole name needs no help', () => {
  expect(peopleFor('ad', PEOPLE)).toEqual(['Ada Quill', 'Adam', 'Nora Adler'])
  expect(peopleFor('', PEOPLE)).toEqual(PEOPLE)
  expect(peopleFor('x', PEOPLE)).toEqual([])
  expect(peopleFor('ines', PEOPLE)).toEqual([])
  expect(peopleFor('Ines ', PEOPLE)).toEqual([])
})

test('a completed mention names the person, whatever stands around it, and the rest stays', () => {
  expect(completeMention('See @Ad, please', { start: 4, query: 'Ad' }, 'Adam')).toEqual({
    text: 'See @Adam, please',
    caret: 9,
  })
  const word = fc.stringMatching(/^[A-Za-z]{1,8}( [A-Za-z]{1,8})?$/)
  fc.assert(
    fc.property(fc.string(), word, fc.string(), fc.nat({ max: 3 }), (before, name, after, typed) => {
      const query = name.slice(0, typed).trimEnd()
      const text = `${before}\n@${query}${after}`
      const open = openMention(text, before.length + 2 + query.length)
      expect(open).toEqual({ start: before.length + 1, query })
      const done = completeMention(text, open ?? { start: 0, query: '' }, name)
      expect(mentions(done.text, name)).toBe(true)
      expect(done.text.startsWith(`${before}\n@${name}`)).toBe(true)
      expect(done.text.endsWith(after)).toBe(true)
    }),
  )
})
