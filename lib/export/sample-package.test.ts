/** The sample's package, kept in docs/sample-package to be read without running anything. `-u` writes it anew. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { EXPORTERS } from '@/lib/export'
import { bundleOf } from '@/lib/export/bundle-of'
import { SAMPLE_TODAY, samplePlan } from '@/lib/plan/sample/sample-plan'

const FOLDER = join(import.meta.dirname, '..', '..', 'docs', 'sample-package')
/** What a reader on a web page can open. The others differ by the version of the library that wrote them. */
const IS_TEXT = /\.(?:txt|md|csv|ics)$/

async function packageOf(): Promise<Record<string, Uint8Array>> {
  const zip = EXPORTERS.find(({ id }) => id === 'zip')
  if (!zip) throw new Error('The list has no package.')
  return unzipSync(await zip.render(bundleOf(samplePlan(), SAMPLE_TODAY)))
}

test('docs/sample-package is what the sample plan gives now (vitest run lib/export/sample-package.test.ts -u)', async () => {
  const files = Object.entries(await packageOf()).filter(([name]) => IS_TEXT.test(name))
  for (const [name, bytes] of files) {
    await expect(new TextDecoder().decode(bytes)).toMatchFileSnapshot(join(FOLDER, name))
  }
  const kept = existsSync(FOLDER) ? readdirSync(FOLDER) : []
  expect(kept.filter((name) => !files.some(([own]) => own === name))).toEqual([])
}, 60_000)

test('the package of one plan on one day is the same bytes', async () => {
  const [first, second] = [await packageOf(), await packageOf()]
  for (const [name, bytes] of Object.entries(first))
    expect(Buffer.compare(bytes, second[name] ?? Buffer.of()), name).toBe(0)
}, 60_000)
