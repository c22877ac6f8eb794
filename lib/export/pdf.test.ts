import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzlibSync } from 'fflate'
import { expect, test } from 'vitest'
import { bundleFixture, emptyBundle } from './bundle-fixture'
import { pdf } from './pdf'

const hasTools = ['pdftotext', 'pdfinfo'].every((tool) => {
  try {
    execFileSync(tool, ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})

/** The file and everything in its compressed streams, one byte per character. */
function everything(bytes: Uint8Array): string {
  const raw = Buffer.from(bytes).toString('latin1')
  const inflated = [...raw.matchAll(/stream\r?\n/g)].map((match) => {
    const start = match.index + match[0].length
    const end = raw.indexOf('endstream', start)
    try {
      return Buffer.from(unzlibSync(bytes.subarray(start, end))).toString('latin1')
    } catch {
      return ''
    }
  })
  return [raw, ...inflated].join('\n')
}

function run(tool: string, bytes: Uint8Array): string {
  const file = join(mkdtempSync(join(tmpdir(), 'plan-')), 'plan.pdf')
  writeFileSync(file, bytes)
  return execFileSync(tool, tool === 'pdftotext' ? ['-layout', file, '-'] : [file], { encoding: 'utf8', stdio: 'pipe' })
}

test('is tagged, titled, in a language and declared PDF/UA-1', async () => {
  const text = everything(await pdf.render(bundleFixture()))
  expect(text.startsWith('%PDF-1.7')).toBe(true)
  for (const part of ['/StructTreeRoot', '/Title', '/Lang', '/MarkInfo', 'pdfuaid:part', '/TH', '/Alt']) {
    expect(text).toContain(part)
  }
})

test('fonts are embedded and Typst markup in a plan stays text', async () => {
  const text = everything(await pdf.render(bundleFixture()))
  expect(text).toContain('SourceSans3')
  expect(text).not.toMatch(/Libertinus|NewCM|DejaVu/)
})

test('paper follows the bundle', async () => {
  expect(everything(await pdf.render(bundleFixture()))).toMatch(/595\.27/)
  expect(everything(await pdf.render(bundleFixture({ paper: 'us-letter' })))).toMatch(/\[0 0 612 792\]/)
})

test.skipIf(!hasTools)('every page says what it should (needs pdftotext and pdfinfo)', async () => {
  const bytes = await pdf.render(bundleFixture())
  const info = run('pdfinfo', bytes)
  expect(info).toMatch(/Title: +Moving 200,000 users from Auth0 to Asgardeo/)
  expect(info).toMatch(/Tagged: +yes/)
  const pages = run('pdftotext', bytes).split('\f')
  expect(pages[0]).toContain('Draft, 2 answers open')
  expect(pages[0]).toContain('Tuesday 26 January 2027')
  expect(pages[1]).toContain('Not ready to send: one finding blocks the request.')
  expect(pages[1]).toContain('Auth0 ends on 31 May')
  expect(pages[1]).toContain('192,000')
  expect(pages[2]).toContain('Contents')
  const all = pages.join('\n')
  expect(all).toContain('#import "evil.typ"')
  expect(all).toContain('Ελληνικά Кириллица')
  expect(all).toContain('Characters this PDF cannot show')
  expect(all).not.toContain('U+79FB')
  expect(all).toContain('Lapsed: what was signed has changed since.')
  expect(all.match(/Attribute +Users +Filled +Note/g)?.length).toBeGreaterThan(2)
})

test.skipIf(!hasTools)('a title of 400 characters and an empty plan are set, too (needs pdftotext)', async () => {
  const bundle = bundleFixture()
  const long = { ...bundle, doc: { ...bundle.doc, title: 'Unbreakable'.repeat(36) } }
  expect(run('pdftotext', await pdf.render(long))).toContain('Unbreakable')
  expect(run('pdftotext', await pdf.render(emptyBundle()))).toContain('Migration plan')
})
