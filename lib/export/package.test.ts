import { createHash } from 'node:crypto'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { SAMPLE_TODAY, samplePlan } from '@/lib/plan/sample/sample-plan'
import { bundleFixture } from './bundle-fixture'
import { bundleOf } from './bundle-of'
import { EXPORTERS } from './index'
import type { Manifest } from './manifest'

const zip = EXPORTERS.find((exporter) => exporter.id === 'zip')
const unpack = async () => unzipSync((await zip?.render(bundleFixture())) ?? new Uint8Array())

test('holds what a support engineer starts from, in a fixed order', async () => {
  expect(Object.keys(await unpack())).toEqual([
    'README.txt',
    'request.txt',
    'plan.pdf',
    'plan.docx',
    'plan.md',
    'plan.json',
    'workbook.xlsx',
    'mapping.csv',
    'rehearsal-report.md',
    'setup-sheet.md',
    'twin-sample.csv',
    'message-kit.md',
    'calendar.ics',
    'manifest.json',
  ])
})

test('the manifest names every other file with its true size and SHA-256', async () => {
  const files = await unpack()
  const manifest = JSON.parse(new TextDecoder().decode(files['manifest.json'])) as Manifest
  expect(manifest.files.map((file) => file.name)).toEqual(Object.keys(files).filter((name) => name !== 'manifest.json'))
  for (const { name, bytes, sha256 } of manifest.files) {
    expect(files[name]?.byteLength).toBe(bytes)
    expect(
      createHash('sha256')
        .update(files[name] ?? '')
        .digest('hex'),
    ).toBe(sha256)
  }
})

test('the plan inside is the plan', async () => {
  const files = await unpack()
  expect(JSON.parse(new TextDecoder().decode(files['plan.json']))).toEqual(bundleFixture().plan)
})

test('the time zone of the machine does not show', async () => {
  const zone = process.env.TZ
  const render = async (tz: string) => {
    process.env.TZ = tz
    return Buffer.from((await zip?.render(bundleFixture())) ?? '')
  }
  const [west, east] = [await render('America/Los_Angeles'), await render('Pacific/Auckland')]
  process.env.TZ = zone ?? 'UTC'
  expect(west.equals(east)).toBe(true)
})

test('the manifest counts what the package holds and says what it rests on', async () => {
  const files = unzipSync((await zip?.render(bundleOf(samplePlan(), SAMPLE_TODAY))) ?? new Uint8Array())
  const manifest = JSON.parse(new TextDecoder().decode(files['manifest.json'])) as Manifest
  expect(manifest).toMatchObject({
    planFormat: 1,
    organization: 'alderbrookwater',
    counts: { users: 48_216, usersWhoMove: 47_800, attributes: 20, attributesToCreate: 2 },
    personalDataOverride: null,
  })
  expect(manifest.rulePack.rules).toBeGreaterThan(40)
  expect(manifest.rulePack.checkedOn).toMatch(/^20\d\d-\d\d-\d\d$/)
  expect(new TextDecoder().decode(files['README.txt'])).toMatch(/^START HERE\r\n/)
})
