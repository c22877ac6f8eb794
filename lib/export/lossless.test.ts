/** Nothing is forgotten: a different value in every field of the plan is found in every format that claims to hold them all. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import readExcelFile from 'read-excel-file/node'
import { expect, test } from 'vitest'
import { isoDate } from '@/lib/core/iso-date'
import { type Marker, markerPlan } from '@/lib/plan/marker-plan-fixture'
import { SAMPLE_TODAY } from '@/lib/plan/sample/sample-plan'
import { bundleOf } from './bundle-of'
import { docxText } from './docx-text'
import { unescapeMarkdown } from './escape-markdown'
import { formatFor } from './format-cell'
import { EXPORTERS } from './index'

const { plan, markers } = markerPlan()
const bundle = bundleOf(plan, SAMPLE_TODAY)
const format = formatFor(bundle.locale, bundle.zone)

const PDF_TO_TEXT = 'pdftotext'
const hasPdfToText = (() => {
  try {
    execFileSync(PDF_TO_TEXT, ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})()

const flat = (text: string) => text.replace(/\u200B/g, '').replace(/\s+/g, ' ')
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

/** What a reader finds in each format, on one line. */
const READERS: Record<string, (bytes: Uint8Array) => string | Promise<string>> = {
  markdown: (bytes) => flat(unescapeMarkdown(decode(bytes)).replaceAll('\n', ' ')),
  html: (bytes) =>
    flat(
      decode(bytes)
        .replace(/<[^>]*>/g, ' ')
        .replaceAll('&#39;', "'")
        .replaceAll('&amp;', '&'),
    ),
  docx: docxText,
  pdf: (bytes) => {
    const file = join(mkdtempSync(join(tmpdir(), 'plan-')), 'plan.pdf')
    writeFileSync(file, bytes)
    return flat(execFileSync(PDF_TO_TEXT, ['-raw', file, '-'], { encoding: 'utf8', maxBuffer: 1 << 27 }))
  },
  workbook: async (bytes) => {
    const sheets = await readExcelFile(Buffer.from(bytes))
    const cells = sheets.filter(({ sheet }) => sheet !== 'Lists').flatMap(({ data }) => data.flat())
    return flat(cells.map(cellText).join(' | '))
  },
}

function cellText(value: unknown): string {
  if (value instanceof Date)
    return format.date(isoDate(value.getUTCFullYear(), value.getUTCMonth() + 1, value.getUTCDate()) ?? '')
  if (typeof value === 'number') return `${format.number(value)} ${format.percent(value)}`
  return value === null ? '' : String(value)
}

/** Text that was too long for its line may be broken anywhere, so it is looked for without its spaces. */
const tight = (text: string) => text.replace(/\s/g, '')

function isFound(marker: Marker, text: string): boolean {
  switch (marker.kind) {
    case 'text':
      return text.includes(tight(marker.value))
    case 'date':
      return text.includes(tight(format.date(marker.value)))
    case 'number':
      // What is typed as 12.5 % may be printed as a share.
      return [format.number(marker.value), format.percent(marker.value / 100), format.percent(marker.value)].some(
        (shown) => text.includes(tight(shown)),
      )
  }
}

const address = (marker: Marker) => `${marker.step}.${marker.at[0]}`

for (const exporter of EXPORTERS.filter(({ omits }) => omits !== undefined)) {
  test.skipIf(exporter.id === 'pdf' && !hasPdfToText)(
    `${exporter.id}: every answer is found, or declared as left out`,
    async () => {
      const read = READERS[exporter.id]
      if (!read) throw new Error(`Say in this test how a reader reads ${exporter.id}.`)
      const text = tight(await read(await exporter.render(bundle)))
      const missing = markers.filter((marker) => !isFound(marker, text))
      const omits = exporter.omits ?? []
      expect(missing.filter((marker) => !omits.includes(address(marker)))).toEqual([])
      // What is declared and yet found would be a promise nobody needs.
      expect(omits.filter((item) => !missing.some((marker) => address(marker) === item))).toEqual([])
    },
  )
}

test('the formats that hold the whole plan say so', () => {
  const whole = EXPORTERS.filter(({ omits }) => omits?.length === 0).map(({ id }) => id)
  expect(whole).toEqual(['pdf', 'docx', 'markdown', 'html', 'workbook'])
})
