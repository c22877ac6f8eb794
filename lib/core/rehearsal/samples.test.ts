import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { isIntakeError } from '@/lib/core/intake/issues'
import { suggestMappings } from '@/lib/core/mapping/suggest'
import { profileOf } from '@/lib/core/profile/test-kit'
import { TEST_FILES, written } from './files-kit'
import { planOf } from './test-kit'

/** Real exports of many systems. Absent outside the workshop. */
const SAMPLES = resolve(__dirname, '../../../../shared/samples')
const LARGEST = 4_000_000

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? filesBelow(path) : statSync(path).size <= LARGEST ? [path] : []
  })
}

test.skipIf(!existsSync(SAMPLES))(
  'every real export that can be profiled can be rehearsed, and counts the same people',
  () => {
    let rehearsed = 0
    const differences: string[] = []
    for (const path of filesBelow(SAMPLES)) {
      const file = { name: path.slice(SAMPLES.length + 1), content: readFileSync(path) }
      const profile = profileOf([file])
      if (isIntakeError(profile) || profile.files[0]?.role !== 'users' || profile.users === 0) continue
      const inventory = profile.attributes.map((attribute) => ({
        ...attribute,
        decision: 'move' as const,
        origin: 'file' as const,
      }))
      const rows = suggestMappings(inventory, profile.system)
      const plan = { ...planOf({ rows: [] }), rows }
      const wanted = {
        kind: 'users' as const,
        who: 'all' as const,
        channels: ['scim' as const, 'console' as const],
        ...TEST_FILES,
      }
      const { totals, files } = written([file], plan, wanted)
      rehearsed++
      if (totals.records !== profile.users) differences.push(`${file.name}: ${totals.records} of ${profile.users}`)
      expect(totals.accepted + totals.rejected + totals.leftBehind, file.name).toBe(totals.records)
      for (const [name, text] of files) if (name.startsWith('scim/')) JSON.parse(text)
    }
    expect(rehearsed).toBeGreaterThan(40)
    expect(differences).toEqual([])
  },
  120_000,
)
