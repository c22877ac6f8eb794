/** What every exporter promises, whatever it prints. */
import { expect, test } from 'vitest'
import { bundleFixture, emptyBundle } from './bundle-fixture'
import { EXPORTERS } from './index'

test('ids and file names are unique', () => {
  expect(new Set(EXPORTERS.map((exporter) => exporter.id)).size).toBe(EXPORTERS.length)
  for (const exporter of EXPORTERS) {
    expect(exporter.extension).toMatch(/^[a-z0-9]+$/)
    expect(exporter.hint).not.toMatch(/!|\.$/)
  }
})

for (const exporter of EXPORTERS) {
  test(`${exporter.id}: same bundle, same bytes, and the bundle is left alone`, async () => {
    const bundle = bundleFixture()
    const before = JSON.stringify(bundle)
    const first = await exporter.render(bundle)
    expect(first.byteLength).toBeGreaterThan(50)
    expect(JSON.stringify(bundle)).toBe(before)
    const second = await exporter.render(bundleFixture())
    expect(Buffer.compare(Buffer.from(first), Buffer.from(second))).toBe(0)
  }, 30_000)

  test(`${exporter.id}: a plan nobody has said anything about, and US paper and words`, async () => {
    expect((await exporter.render(emptyBundle())).byteLength).toBeGreaterThan(0)
    const american = bundleFixture({ locale: 'en-US', paper: 'us-letter', zone: 'America/Chicago' })
    expect((await exporter.render(american)).byteLength).toBeGreaterThan(50)
  }, 30_000)
}
