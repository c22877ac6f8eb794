import fc from 'fast-check'
import { expect, test } from 'vitest'
import { languageOf, namesLanguage } from './language-names'

test.each([
  ['pl', 'Polish'],
  ['pl_PL', 'Polish'],
  ['EN-us', 'English'],
  ['ga', 'Irish'],
  [' de ', 'German'],
])('%s is %s', (locale, name) => {
  expect(languageOf(locale)).toBe(name)
})

test('what is no language has no name, and nothing throws', () => {
  for (const text of ['', 'english', '42', 'qqq', '-']) expect(languageOf(text)).toBeNull()
  fc.assert(
    fc.property(fc.string(), fc.string(), (text, locale) => {
      languageOf(locale)
      expect(typeof namesLanguage(text, locale)).toBe('boolean')
    }),
  )
})

test('a language is found by its English name, its own name and its tag, and not inside another word', () => {
  for (const text of ['English, Polish', 'EN/PL', 'Angielski i polski', 'pl-PL'])
    expect(namesLanguage(text, 'pl')).toBe(true)
  for (const text of ['English', 'Polishing', '', 'plan']) expect(namesLanguage(text, 'pl')).toBe(false)
})
