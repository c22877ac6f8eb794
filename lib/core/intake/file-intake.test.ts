import { gzipSync } from 'fflate'
import { expect, test, vi } from 'vitest'
import { FileIntake } from './file-intake'
import { READERS } from './readers'

const MB = 1 << 20

test('a gzip bomb comes to the reader in portions that fit into memory, however small the file', () => {
  const packed = gzipSync(
    new Uint8Array(96 * MB).fill(0x0a).map((byte, at) => (at < 4 ? 0x61 : byte)),
    { level: 9 },
  )
  expect(packed.length).toBeLessThan(MB / 4)
  const portions: number[] = []
  for (const reader of READERS) {
    vi.spyOn(reader, 'open').mockReturnValue({ push: (bytes) => portions.push(bytes.length), end: () => null })
  }
  const intake = new FileIntake('users.csv.gz', {} as never)
  intake.push(packed)
  intake.end()
  vi.restoreAllMocks()
  expect(intake.error).toBeNull()
  expect(portions.reduce((sum, bytes) => sum + bytes, 0)).toBe(96 * MB)
  expect(Math.max(...portions)).toBeLessThan(18 * MB)
})
