import fc from 'fast-check'
import { expect, test } from 'vitest'
import { glyphsOf } from '../font-glyphs'
import { PDF_FONTS, readFonts } from '../fonts'
import { breakable, shownText } from './shown-text'

const fonts = readFonts(PDF_FONTS)
const covered = new Set(glyphsOf(fonts[0] ?? new Uint8Array()).keys())

test('the shipped font covers Latin, Greek, Cyrillic and the marks the layout uses', () => {
  const needed = '✗AZazÀÿŁłőệΑΩαωάЀЯяёЇ€£₹½–—“”…→≥−×·◆▲●○□✓•\u00A0\u202F'
  for (const char of needed) expect(covered.has(char.codePointAt(0) ?? 0), char).toBe(true)
})

test('every sans cut covers what the upright covers', () => {
  for (const font of fonts.slice(1, 4)) {
    const cut = new Set(glyphsOf(font).keys())
    expect([...covered].filter((code) => !cut.has(code))).toEqual([])
  }
})

test('whatever comes in, only characters with a glyph come out, and nothing vanishes unreported', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const shown = shownText(covered)
      const out = shown.show(text)
      expect([...out].every((char) => char === '\n' || covered.has(char.codePointAt(0) ?? 0))).toBe(true)
      if (shown.missing().length === 0) expect(out).not.toContain('\u25A1'.repeat(2))
    }),
  )
})

test('one box per picture, and a count per code point', () => {
  const shown = shownText(covered)
  expect(shown.show('a👩‍👩‍👧b 移行')).toBe('a□b □□')
  expect(shown.show('x\u202Ey')).toBe('xy')
  expect(shown.missing().find((item) => item.code === 'U+1F469')?.times).toBe(2)
  expect(shown.missing().map((item) => item.code)).toEqual(expect.arrayContaining(['U+79FB', 'U+884C', 'U+200D']))
})

test('long runs get places to break and keep their characters', () => {
  expect(breakable('short')).toBe('short')
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'é', '_', '.', '/', ' ', '𝒜'), maxLength: 80 }), (text) => {
      const out = breakable(text)
      expect(out.replaceAll('\u200B', '')).toBe(text)
      for (const part of out.split(/[\u200B\s]/)) expect([...part].length).toBeLessThanOrEqual(32)
    }),
  )
  expect(
    breakable('a'.repeat(60))
      .split('\u200B')
      .every((part) => part.length <= 17),
  ).toBe(true)
})
