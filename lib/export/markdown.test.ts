import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Block } from '@/lib/core/doc'
import { plainText } from '@/lib/core/plain-text'
import { bundleFixture, NAUGHTY } from './bundle-fixture'
import { codeSpan, escapeMarkdown, escapeMarkdownLine, unescapeMarkdown } from './escape-markdown'
import { markdown } from './markdown'

const printed = async (blocks: Block[]) => {
  const bundle = bundleFixture()
  const doc = { ...bundle.doc, sections: [{ id: 'x', number: 1, title: 'X', blocks }] }
  return new TextDecoder().decode(await markdown.render({ ...bundle, doc }))
}
const trimmed = (text: string) =>
  plainText(text)
    .split('\n')
    .map((line) => line.trim())
    .join('\n')

test('escaping is undone by unescaping', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      fc.pre(!text.includes('<br>'))
      expect(unescapeMarkdown(escapeMarkdown(text))).toBe(trimmed(text))
    }),
  )
})

test('escaped text has no active markup left', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'#*_`[]<>|~-+=1.) \n\\a:/$&!') }), (text) => {
      const bare = escapeMarkdown(text)
        .replace(/\\[!-/:-@[-`{-~]/g, 'x')
        .replaceAll('\\\n', '\n')
      expect(bare).not.toMatch(/[`*_[\]<>|~#$\\&]|:\/\/|^[-+=]|^\d+[.)](?:\s|$)|^ /m)
    }),
  )
})

test.each([
  ['https://a.example', 'https\\://a.example'],
  ['a: b', 'a: b'],
  ['www.a.example', 'www\\.a.example'],
  ['MAILTO:a', 'MAILTO\\:a'],
  ['www and mailto', 'www and mailto'],
  ['12. twelve', '12\\. twelve'],
  ['1)', '1\\)'],
  ['in 12. twelve', 'in 12. twelve'],
  ['1.5', '1.5'],
  ['- a', '\\- a'],
  ['a - b', 'a - b'],
])('%j is written as %j', (text, wanted) => {
  expect(escapeMarkdown(text)).toBe(wanted)
})

test.each([
  ['  \n ', ''],
  ['plain', '`plain`'],
  ['two\nlines', '`two lines`'],
  ['`a', '`` `a ``'],
  ['a`', '`` a` ``'],
  ['a``b`c', '```a``b`c```'],
  ['a|b', '<code>a\\|b</code>'],
])('the code span of %j is %j', (text, wanted) => {
  expect(codeSpan(text)).toBe(wanted)
})

test('a line for a cell leaves empty lines out', () => {
  expect(escapeMarkdownLine('a\n\n b')).toBe('a<br>b')
})

test('every text block is found again', async () => {
  for (const text of NAUGHTY) {
    const found = unescapeMarkdown(await printed([{ kind: 'text', text }]))
    expect(found).toContain(trimmed(text))
  }
})

test('a table keeps its columns whatever the cells hold', async () => {
  const rows = NAUGHTY.map((text) => [
    { kind: 'text', text } as const,
    { kind: 'code', text } as const,
    { kind: 'none', reason: 'unanswered' } as const,
  ])
  const columns = ['A', 'B', 'C'].map((title) => ({ title, align: 'start' }) as const)
  const lines = (await printed([{ kind: 'table', caption: 'Cap', columns, rows }])).split('\n')
  const start = lines.indexOf('| A | B | C |')
  for (const line of lines.slice(start, start + rows.length + 2)) {
    expect(line.replace(/\\\\/g, '').match(/(?<!\\)\|/g)).toHaveLength(4)
  }
  expect(lines[start + 2]).toContain('*Not answered yet*')
})

test('code spans outlast the backticks inside them', () => {
  expect(codeSpan('a`b')).toBe('``a`b``')
  expect(codeSpan('``')).toBe('``` `` ```')
  expect(codeSpan('a|b')).toBe('<code>a\\|b</code>')
  expect(escapeMarkdownLine('a\nb')).toBe('a<br>b')
})

test('numbers are grouped and dates are words', async () => {
  const text = await printed([
    {
      kind: 'keyValue',
      rows: [
        { label: 'Users', value: { kind: 'number', value: 200000, unit: 'users' } },
        { label: 'Day', value: { kind: 'date', iso: '2027-03-27' } },
        { label: 'Share', value: { kind: 'percent', value: 0.9834 } },
      ],
    },
  ])
  expect(text).toContain('200,000\u00A0users')
  expect(text).toContain('Saturday 27 March 2027')
  expect(text).toContain('98.3%')
})
