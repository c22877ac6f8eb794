import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { oneLine } from '@/lib/core/plain-text'
import { SAMPLE_TODAY, samplePlan } from '@/lib/plan/sample/sample-plan'
import { bundleFixture, NAUGHTY } from './bundle-fixture'
import { bundleOf } from './bundle-of'
import { docx } from './docx'
import { docxText } from './docx-text'
import type { Bundle } from './exporter'
import { formatFor } from './format-cell'

const parts = async (bundle: Bundle) => {
  const files = unzipSync(await docx.render(bundle))
  return (name: string) => new TextDecoder().decode(files[name])
}
const sample = () => bundleOf(samplePlan(), SAMPLE_TODAY)

test('headings are styles, every table has a header row that repeats, the contents are a field', async () => {
  const bundle = sample()
  const part = await parts(bundle)
  const body = part('word/document.xml')
  const headings = (style: string) => body.split(`<w:pStyle w:val="${style}"/>`).length - 1
  expect(headings('Heading1')).toBe(bundle.doc.sections.length)
  expect(headings('Heading2')).toBeGreaterThan(20)
  expect(headings('Title')).toBe(1)
  const tables = body.split('<w:tbl>').slice(1)
  expect(tables.length).toBeGreaterThan(20)
  for (const table of tables) expect(table.slice(0, table.indexOf('</w:tr>'))).toContain('<w:tblHeader/>')
  expect(body).toMatch(/<w:instrText[^>]*>TOC [^<]*\\o &quot;1-[12]&quot;/)
  expect(body).not.toContain('w:dirty="true"')
})

test('pictures have alternative text, the file a title and a language', async () => {
  const part = await parts(sample())
  const pictures = part('word/document.xml').match(/<wp:docPr [^>]*>/g) ?? []
  expect(pictures.length).toBeGreaterThan(3)
  for (const picture of pictures) expect(picture).toMatch(/descr="[^"]{20,}"/)
  expect(new Set(pictures.map((picture) => /id="(\d+)"/.exec(picture)?.[1])).size).toBe(pictures.length)
  expect(part('docProps/core.xml')).toContain('<dc:title>Alderbrook Water: move to Asgardeo</dc:title>')
  expect(part('docProps/core.xml').match(/2027-01-26T12:00:00Z/g)).toHaveLength(2)
  expect(part('word/styles.xml')).toContain('<w:lang w:val="en-GB"/>')
})

test('the embedded fonts open with their fixed keys', async () => {
  const files = unzipSync(await docx.render(bundleFixture()))
  const table = new TextDecoder().decode(files['word/fontTable.xml'])
  const keys = [...table.matchAll(/w:fontKey="\{([^}]+)\}"/g)].map(([, key]) =>
    Buffer.from((key ?? '').replaceAll('-', ''), 'hex'),
  )
  expect(keys).toHaveLength(3)
  keys.forEach((key, at) => {
    const font = files[`word/fonts/font${at + 1}.odttf`] ?? new Uint8Array()
    const start = [0, 1, 2, 3].map((i) => (font[i] ?? 0) ^ (key[15 - i] ?? 0))
    expect(start).toEqual([0, 1, 0, 0])
  })
  expect(table).toContain('<w:altName w:val="Calibri"/>')
})

test('every text is there, word for word, and nothing of it is markup', async () => {
  const bytes = await docx.render(bundleFixture())
  const text = docxText(bytes)
  for (const naughty of NAUGHTY) expect(text).toContain(oneLine(naughty))
  expect(text).toContain('Lapsed: what was signed has changed since.')
  expect(text).toContain(formatFor('en-GB', 'Europe/Dublin').number(4_005_000))
})

test('paper follows the wish', async () => {
  const letter = await parts(bundleFixture({ paper: 'us-letter' }))
  expect(letter('word/document.xml')).toContain('<w:pgSz w:w="12240" w:h="15840"')
  expect((await parts(bundleFixture()))('word/document.xml')).toContain('<w:pgSz w:w="11906" w:h="16838"')
})
