import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { ZipVolumes } from './zip-volumes'

function zipped(limit: number | null, files: [string, string][]) {
  const volumes: Uint8Array[][] = [[]]
  const zip = new ZipVolumes(limit, {
    bytes: (chunk) => volumes.at(-1)!.push(chunk),
    volumeEnd: () => volumes.push([]),
  })
  for (const [name, text] of files) zip.add(name, new TextEncoder().encode(text))
  zip.end()
  expect(volumes.pop()).toEqual([])
  return volumes.map((parts) => unzipSync(Uint8Array.from(parts.flatMap((part) => [...part]))))
}

test('chunks of one name are one file, and each ZIP stands for itself', () => {
  const files: [string, string][] = [
    ['a.csv', 'one'],
    ['a.csv', ' two'],
    ['b.csv', 'three'],
  ]
  const whole = zipped(null, files)
  expect(whole).toHaveLength(1)
  expect(Object.entries(whole[0]!).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)])).toEqual([
    ['a.csv', 'one two'],
    ['b.csv', 'three'],
  ])
  expect(zipped(1, files).map((volume) => Object.keys(volume))).toEqual([['a.csv'], ['b.csv']])
})
