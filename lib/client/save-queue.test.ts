import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Change } from '@/lib/core/plan/change'
import type { CallResult } from './call'
import { type Operation, SaveQueue, type SaveState } from './save-queue'

type Reply = { revision: number; since: { by: string; changes: Change[] }[] }
const set = (value: string, key = 'name'): Change => ({ op: 'set', at: [key], value })

const ADA = { id: 'ada', name: 'Ada' }
const BO = { id: 'bo', name: 'Bo' }

/** A server that answers when it is told to, and everything the queue told its surroundings. */
async function setUp(stored: Operation[] = [], whoTypes = () => ADA) {
  const sent: Operation[] = []
  const states: SaveState[] = []
  const saved: Operation[] = []
  let answer: ((result: CallResult<Reply>) => void) | null = null
  let kept = stored
  let ids = 0
  const queue = new SaveQueue<Reply>({
    send(operation) {
      sent.push(structuredClone(operation))
      return new Promise((resolve) => {
        answer = resolve
      })
    },
    onSaved: (operation) => saved.push(operation),
    onState: (state) => states.push(state),
    revision: () => 4,
    typist: () => whoTypes(),
    newOpId: () => `op${++ids}`,
    takeOver: async () => structuredClone(kept),
    store: (operations) => {
      kept = structuredClone(operations)
      return undefined
    },
    now: () => 0,
  })
  await queue.open()
  const reply = async (result: CallResult<Reply>) => {
    answer?.(result)
    await vi.advanceTimersByTimeAsync(0)
  }
  const ok = (revision: number) => reply({ ok: true, reply: { revision, since: [] } })
  const fail = (status: number, retryAfter: number | null = null, code = 'x') =>
    reply({ ok: false, problem: { status, code, message: 'It did not work.', retryAfter } })
  return { queue, sent, states, saved, ok, fail, kept: () => kept }
}

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

test('one request at a time; what is typed meanwhile goes out as one operation', async () => {
  const { queue, sent, ok } = await setUp()
  queue.add('legal', [set('w')])
  queue.add('legal', [set('wa')])
  queue.add('legal', [set('wat')])
  expect(sent).toHaveLength(1)
  await ok(5)
  expect(sent).toHaveLength(2)
  expect(sent[1]).toMatchObject({ changes: [set('wat')], baseRevision: 5 })
})

test('an edit keeps the revision it was typed on, however late it is handed over', async () => {
  const { queue, sent, ok } = await setUp()
  queue.add('legal', [set('w')])
  queue.add('legal', [set('x', 'other')], 2)
  queue.add('legal', [set('xy', 'other')])
  await ok(5)
  expect(sent[1]).toMatchObject({ changes: [set('xy', 'other')], baseRevision: 2 })
})

test('a retry repeats the same operation under the same id, later and later', async () => {
  const { queue, sent, states, fail, ok } = await setUp()
  queue.add('legal', [set('water')])
  await fail(503)
  expect(states.at(-1)).toEqual({ kind: 'retrying', inSeconds: 1 })
  await vi.advanceTimersByTimeAsync(1000)
  await fail(0)
  expect(states.at(-1)).toEqual({ kind: 'retrying', inSeconds: 2 })
  await vi.advanceTimersByTimeAsync(2000)
  await fail(0)
  expect(states.at(-1)).toEqual({ kind: 'offline' })
  await vi.advanceTimersByTimeAsync(4000)
  await ok(5)
  expect(new Set(sent.map((operation) => operation.opId))).toEqual(new Set(['op1']))
  expect(states.at(-1)).toEqual({ kind: 'saved', at: 0 })
})

test('the server may say how long to wait', async () => {
  const { queue, sent, fail } = await setUp()
  queue.add('legal', [set('water')])
  await fail(429, 60)
  await vi.advanceTimersByTimeAsync(59_000)
  expect(sent).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(1000)
  expect(sent).toHaveLength(2)
})

test('edits stay on the device until the server took them, and are sent by the next visit', async () => {
  const first = await setUp()
  first.queue.add('legal', [set('water')])
  await first.fail(0)
  first.queue.stop()
  const second = await setUp(first.kept())
  expect(second.queue.overlay('legal', { region: 'eu' })).toEqual({ region: 'eu', name: 'water' })
  expect(second.sent[0]).toMatchObject({ opId: 'op1', changes: [set('water')] })
  await second.ok(5)
  expect(second.kept()).toEqual([])
  expect(second.queue.isEmpty()).toBe(true)
})

test('what the server refuses is said and does not block the rest', async () => {
  const { queue, sent, states, fail, ok } = await setUp()
  queue.add('legal', [set('bad')])
  queue.add('goals', [set('good')])
  await fail(422)
  expect(sent).toHaveLength(2)
  await ok(5)
  expect(states.at(-1)).toEqual({ kind: 'refused', message: 'It did not work.' })
})

test('what is typed before earlier visits were asked waits for what they left, and never joins it', async () => {
  const left: Operation = { opId: 'old1', step: 'legal', baseRevision: 2, changes: [set('water')] }
  const { queue, sent, ok, kept } = await setUp([left])
  queue.add('legal', [set('alder')])
  expect(queue.overlay('legal', {})).toEqual({ name: 'alder' })
  expect(kept().map(({ opId }) => opId)).toEqual(['old1', 'op1'])
  await ok(5)
  await ok(6)
  expect(sent.map(({ opId, changes }) => [opId, changes])).toEqual([
    ['old1', [set('water')]],
    ['op1', [set('alder')]],
  ])
})

/** A device that takes its time to keep something: `written()` ends its newest write. */
async function setUpSlowDevice() {
  const sent: Operation[] = []
  const states: SaveState[] = []
  let written = () => {}
  const queue = new SaveQueue<Reply>({
    send: async (operation) => {
      sent.push(operation)
      return { ok: false, problem: { status: 0, code: 'unreachable', message: 'Not reached.', retryAfter: null } }
    },
    onSaved: () => {},
    onState: (state) => states.push(state),
    revision: () => 4,
    typist: () => ADA,
    newOpId: () => 'op',
    takeOver: async () => [],
    store: () =>
      new Promise((resolve) => {
        written = resolve
      }),
    now: () => 0,
  })
  await queue.open()
  const write = async () => {
    written()
    await vi.advanceTimersByTimeAsync(0)
  }
  return { queue, sent, states, write }
}

test('nothing is sent before it would outlive the browser', async () => {
  const { queue, sent, write } = await setUpSlowDevice()
  queue.add('legal', [set('water')])
  await vi.advanceTimersByTimeAsync(0)
  expect(sent).toHaveLength(0)
  await write()
  expect(sent).toHaveLength(1)
})

test('the line does not say that all is kept before the newest edit would outlive the browser', async () => {
  const { queue, states, write } = await setUpSlowDevice()
  queue.add('legal', [set('water')])
  await write()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(states.at(-1)).toEqual({ kind: 'offline' })
  queue.add('legal', [set('fire')])
  expect(states.at(-1)).toEqual({ kind: 'saving' })
  await vi.advanceTimersByTimeAsync(60_000)
  expect(states.at(-1)).toEqual({ kind: 'saving' })
  await write()
  expect(states.at(-1)).toEqual({ kind: 'offline' })
})

test.each([
  [401, 'signed-out'],
  [403, 'shut-out'],
  [404, 'shut-out'],
  [410, 'shut-out'],
])('after %i what was typed stays and is sent when the way is open again', async (status, kind) => {
  const { queue, sent, states, fail, ok, kept } = await setUp()
  queue.add('legal', [set('water')])
  await fail(status)
  expect(states.at(-1)).toMatchObject({ kind })
  expect(kept()).toHaveLength(1)
  queue.start()
  expect(sent.map(({ opId }) => opId)).toEqual(['op1', 'op1'])
  await ok(5)
  expect(states.at(-1)).toMatchObject({ kind: 'saved' })
  expect(kept()).toEqual([])
})

const leftBy = (typist?: typeof ADA): Operation => ({
  opId: 'left',
  step: 'legal',
  baseRevision: 3,
  changes: [set('water')],
  typist,
})

test('what another person left is not sent as the visitor’s, nor joined with what they type', async () => {
  const { queue, sent, states, kept } = await setUp([leftBy(ADA)], () => BO)
  queue.add('legal', [set('fire', 'other')])
  await vi.advanceTimersByTimeAsync(60_000)
  expect(sent).toEqual([])
  expect(states.at(-1)).toEqual({ kind: 'held', by: 'Ada' })
  expect(kept().map(({ typist }) => typist)).toEqual([ADA, BO])
  expect(queue.overlay('legal', {})).toEqual({ name: 'water', other: 'fire' })
})

test('taken as one’s own it goes out under the same id, forgotten it is gone; what the visitor typed is sent either way', async () => {
  const kept = await setUp([leftBy(ADA)], () => BO)
  kept.queue.add('data', [set('fire')])
  kept.queue.settleHeld(true)
  await vi.advanceTimersByTimeAsync(0)
  expect(kept.sent[0]).toMatchObject({ opId: 'left', typist: BO, changes: [set('water')] })
  await kept.ok(5)
  expect(kept.sent[1]).toMatchObject({ step: 'data', typist: BO })

  const forgotten = await setUp([leftBy(ADA)], () => BO)
  forgotten.queue.add('data', [set('fire')])
  forgotten.queue.settleHeld(false)
  await vi.advanceTimersByTimeAsync(0)
  expect(forgotten.sent.map(({ step }) => step)).toEqual(['data'])
  await forgotten.ok(5)
  expect(forgotten.states.at(-1)).toEqual({ kind: 'saved', at: 0 })
  expect(forgotten.kept()).toEqual([])
})

test('the one who typed it comes back, and an older version noted nobody: both are sent', async () => {
  let here = BO
  const back = await setUp([leftBy(ADA)], () => here)
  expect(back.sent).toEqual([])
  here = ADA
  back.queue.start()
  await vi.advanceTimersByTimeAsync(0)
  expect(back.sent).toHaveLength(1)
  expect((await setUp([leftBy()], () => BO)).sent).toHaveLength(1)
})

test('a tab that does not know yet that somebody else signed in is told by the server, and asks', async () => {
  const here = { now: ADA }
  const { queue, sent, states, fail, ok } = await setUp([], () => here.now)
  queue.add('legal', [set('water')])
  await vi.advanceTimersByTimeAsync(0)
  await fail(409, null, 'another-typist')
  expect(states.at(-1)).toEqual({ kind: 'held', by: 'Ada' })
  expect(queue.isEmpty()).toBe(false)
  here.now = BO
  queue.settleHeld(true)
  await vi.advanceTimersByTimeAsync(0)
  expect(sent.map(({ opId, typist }) => [opId, typist?.id])).toEqual([
    ['op1', 'ada'],
    ['op1', 'bo'],
  ])
  await ok(5)
  expect(states.at(-1)).toEqual({ kind: 'saved', at: 0 })
})
