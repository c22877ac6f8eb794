import { expect, test } from 'vitest'
import { type Reading, readFiles } from './read-files'

const file = (name: string, bytes: number) => new File([new Uint8Array(bytes)], name)

test('says which file it is at, and counts held bytes only once they are read', async () => {
  const ended: number[] = []
  const told: Reading[] = []
  const taker = {
    push() {},
    isHeld: (place: number) => place === 1,
    endFile(place: number, passed: (share: number) => void) {
      ended.push(place)
      if (place === 1) for (const share of [0.5, 1]) passed(share)
    },
  }
  await readFiles([file('a.csv', 100), file('b.xlsx', 300), file('c.csv', 50)], taker, {
    every: () => 0,
    onReading: (reading) => told.push(reading),
  })
  expect(ended).toEqual([0, 1, 2])
  expect(told.map(({ file: at, fileBytes, bytes, total }) => [at, fileBytes, bytes, total])).toEqual([
    [0, 100, 100, 450],
    [1, 0, 100, 450],
    [1, 150, 250, 450],
    [1, 300, 400, 450],
    [2, 50, 450, 450],
  ])
})
