import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { isTabAlive, keepTabAlive } from './live-tabs'
import { queueStorage } from './queue-storage'
import type { Operation } from './save-queue'

const operation = (opId: string): Operation => ({
  opId,
  step: 'legal',
  baseRevision: 1,
  changes: [{ op: 'set', at: ['organization'], value: opId }],
})

/** The few parts of a browser that these two files use. */
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
  vi.stubGlobal('addEventListener', () => {})
  vi.stubGlobal('removeEventListener', () => {})
  return kept
}

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('what a living tab kept stays its own; what a closed tab left is taken over once it is written', () => {
  const kept = browser()
  const endFirst = keepTabAlive('first')
  queueStorage('p', 'first').store([operation('a')])
  const second = queueStorage('p', 'second')
  expect(second.load()).toEqual([])
  endFirst()
  expect(isTabAlive('first')).toBe(false)
  expect(second.load()).toEqual([operation('a')])
  expect([...kept.keys()].some((key) => key.includes('first'))).toBe(true)
  second.store([operation('a')])
  expect([...kept.keys()].some((key) => key.includes('first'))).toBe(false)
  expect(queueStorage('p', 'second').load()).toEqual([operation('a')])
})

test('a tab that crashed counts as closed after a while', () => {
  browser()
  keepTabAlive('crashed')
  expect(isTabAlive('crashed')).toBe(true)
  vi.setSystemTime(Date.now() + 200_000)
  expect(isTabAlive('crashed')).toBe(false)
})
