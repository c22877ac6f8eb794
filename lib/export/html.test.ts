import { expect, test } from 'vitest'
import { oneLine } from '@/lib/core/plain-text'
import { bundleFixture, NAUGHTY } from './bundle-fixture'
import { html } from './html'

const render = async () => new TextDecoder().decode(await html.render(bundleFixture()))
const unescaped = (text: string) =>
  text
    .replace(/<br>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')

test('the only elements and attributes are those of the exporter', async () => {
  const page = (await render()).replace(/<style>[\s\S]*<\/style>/, '')
  const tags = new Set([...page.matchAll(/<\/?([a-zA-Z!][a-zA-Z0-9]*)/g)].map((match) => match[1]))
  expect(
    [...tags].filter((tag) => /^(script|b|img|iframe|object|link|base|form|tag|new|more)$/.test(tag ?? '')),
  ).toEqual([])
  const attributes = new Set(
    [...page.replace(/="[^"]*"/g, '=').matchAll(/<[a-z][^>]*>/g)].flatMap(([tag]) => tag.match(/\s[a-z:-]+=/g) ?? []),
  )
  expect([...attributes].filter((name) => /^\s(on|style|formaction|srcdoc)/.test(name))).toEqual([])
  expect(page).not.toMatch(/(?:src|href)="(?!#)/)
})

test('every text is there, word for word', async () => {
  const text = oneLine(unescaped(await render()))
  for (const naughty of NAUGHTY) expect(text).toContain(oneLine(naughty))
})

test('tables have captions and header cells, figures a title and a table', async () => {
  const page = await render()
  expect(page).toContain('<caption>Attributes and where they go</caption>')
  expect(page).toContain('<th scope="col"')
  expect(page).toContain('role="img"')
  expect(page).toContain('Show as a table')
})
