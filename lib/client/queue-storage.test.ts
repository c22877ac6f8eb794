import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keepTabAlive, livingTabs } from './live-tabs'
import { queueStorage } from './queue-storage'
import type { Operation } from './save-queue'

const operation = (opId: string, baseRevision = 1): Operation => ({
  opId,
  step: 'legal',
  baseRevision,
  changes: [{ op: 'set', at: ['organization'], value: opId }],
})
const nothing = () => []

/** The few parts of a browser without IndexedDB and locks that these files use; e2e/offline.spec.ts has the others. */
function browser() {
  const kept = new Map<string, string>()
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  }
  // Object.keys over the real localStorage lists what it holds.
  const listed = new Proxy(storage, {
    ownKeys: () => [...kept.keys()],
    getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
  })
  vi.stubGlobal('localStorage', listed)
  vi.stubGlobal('navigator', {})
  return kept
}

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('what a living tab kept stays its own; what a closed tab left is taken over, before what was typed since', async () => {
  const kept = browser()
  const first = keepTabAlive('first')
  await queueStorage('p', 'first', first.known).store([operation('a')])
  const second = queueStorage('p', 'second', keepTabAlive('second').known)
  expect(await second.takeOver(nothing)).toEqual([])
  first.end()
  expect(await second.takeOver(() => [operation('b')])).toEqual([operation('a')])
  expect([...kept.keys()].filter((key) => key.includes('first'))).toEqual([])
  expect(JSON.parse(kept.get('planner:queue:p:second') ?? '')).toMatchObject({
    operations: [operation('a'), operation('b')],
  })
  expect(await queueStorage('other', 'third', keepTabAlive('third').known).takeOver(nothing)).toEqual([])
})

test('the queues of several closed tabs come in the order of what they were typed on', async () => {
  browser()
  for (const [tab, base] of [
    ['one', 7],
    ['two', 3],
  ] as const) {
    const alive = keepTabAlive(tab)
    await queueStorage('p', tab, alive.known).store([operation(tab, base)])
    alive.end()
  }
  const found = await queueStorage('p', 'new', keepTabAlive('new').known).takeOver(nothing)
  expect(found.map(({ opId }) => opId)).toEqual(['two', 'one'])
})

test('a tab that crashed counts as closed after a while', async () => {
  browser()
  keepTabAlive('crashed')
  expect([...(await livingTabs(['crashed', 'unknown']))]).toEqual(['crashed'])
  vi.setSystemTime(Date.now() + 200_000)
  expect([...(await livingTabs(['crashed']))]).toEqual([])
})
