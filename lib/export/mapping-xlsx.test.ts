import { expect, test } from 'vitest'
import { readMappingXlsx } from '@/lib/core/mapping/read-mapping-xlsx'
import { bundleFixture } from './bundle-fixture'
import { workbook } from './workbook'

test('the mapping sheet of the workbook is read back as no change, and as new rows into an empty plan', async () => {
  const bundle = bundleFixture()
  const { rows } = bundle.facts.mapping
  if (!rows.known) throw new Error('The fixture has rows.')
  const file = await workbook.render(bundle)
  if (!(file instanceof Uint8Array)) throw new Error('The workbook is bytes.')
  expect(readMappingXlsx(file, rows.value)).toEqual({ changes: [], errors: [] })
  const { errors } = readMappingXlsx(file, [])
  expect(errors.filter(({ code }) => code === 'unknown-row')).toHaveLength(rows.value.length)
})
