import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { PlanState } from '@/lib/api/plan-state'
import type { JsonObject } from '@/lib/core/json'
import type { Change } from '@/lib/core/plan/change'
import { mergeOperation } from '@/lib/core/plan/merge-operation'
import { applySaved, type SavedReply } from './apply-saved'
import type { CallResult } from './call'
import { type Operation, SaveQueue } from './save-queue'

/*
 * Several browsers with the real queue, a network that loses requests and replies, and a small server. Every typed value
 * is unique, so that the model can tell who wrote what, and what they could have seen when they typed it.
 */
const KEYS = ['x', 'y']
const TABS = 3
const UNREACHABLE: CallResult<never> = {
  ok: false,
  problem: { status: 0, code: 'unreachable', message: 'Not reached.', retryAfter: null },
}

type Typed = { tab: number; key: string; known: number }
type Entry = { opId: string; tab: number; changes: Change[]; refused: Change[] }

class Server {
  draft: JsonObject = {}
  log: Entry[] = []
  constructor(private readonly onWrite: (key: string, value: unknown, tab: number) => void) {}

  receive(tab: number, operation: Operation): SavedReply {
    let index = this.log.findIndex((entry) => entry.opId === operation.opId)
    if (index < 0) {
      const since = this.log.slice(operation.baseRevision).filter((entry) => entry.tab !== tab)
      const merged = mergeOperation(this.draft, since, operation.changes)
      this.draft = merged.draft
      const refused = merged.refused.map((one) => one.change)
      index = this.log.push({ opId: operation.opId, tab, changes: merged.applied, refused }) - 1
      for (const change of merged.applied) {
        this.onWrite(String(change.at[0]), 'value' in change ? change.value : null, tab)
      }
    }
    const since = this.log.slice(operation.baseRevision, index).filter((entry) => entry.tab !== tab)
    const told = since.filter((entry) => entry.changes.length > 0).map(({ changes }) => ({ by: '', changes }))
    const conflicts = (this.log[index]?.refused ?? []).map(({ at }) => ({ id: at.join(), at }))
    const judged = { tag: '', whole: {} }
    return { revision: index + 1, since: told, conflicts, judged } as unknown as SavedReply
  }
}

function browser(tab: number, server: Server) {
  let plan = { revision: 0, pending: [], answers: { legal: {} } } as unknown as PlanState
  let flying: { operation: Operation; answer(result: CallResult<SavedReply>): void } | null = null
  let ids = 0
  const queue = new SaveQueue<SavedReply>({
    send: (operation) =>
      new Promise((answer) => {
        flying = { operation: structuredClone(operation), answer }
      }),
    onSaved: (operation, reply) => {
      plan = applySaved(plan, operation, reply)
    },
    onState: () => {},
    revision: () => plan.revision,
    typist: () => ({ id: 'ada', name: 'Ada' }),
    newOpId: () => `${tab}-${ids++}`,
    takeOver: async () => [],
    store: () => undefined,
    now: () => 0,
  })
  return {
    queue,
    known: () => plan.revision,
    shows: () => queue.overlay('legal', plan.answers.legal),
    type: (key: string, value: string) => queue.add('legal', [{ op: 'set', at: [key], value }]),
    refresh() {
      if (server.log.length >= plan.revision) {
        plan = { ...plan, revision: server.log.length, answers: { ...plan.answers, legal: server.draft } }
      }
    },
    async deliver(fate: 'arrives' | 'request lost' | 'reply lost') {
      const now = flying
      if (!now) return
      flying = null
      if (fate === 'request lost') now.answer(UNREACHABLE)
      else {
        const reply = server.receive(tab, now.operation)
        now.answer(fate === 'arrives' ? { ok: true, reply } : UNREACHABLE)
      }
      await vi.advanceTimersByTimeAsync(0)
    },
  }
}

const who = fc.nat({ max: TABS - 1 })
const event = fc.oneof(
  fc.record({ do: fc.constant('type' as const), who, key: fc.constantFrom(...KEYS) }),
  fc.record({ do: fc.constant('refresh' as const), who }),
  fc.record({ do: fc.constant('wait' as const), who }),
  fc.record({
    do: fc.constant('deliver' as const),
    who,
    fate: fc.constantFrom('arrives' as const, 'request lost' as const, 'reply lost' as const),
  }),
)

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

test('whatever the network does, no edit is lost and nobody overwrites what they could not have seen', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(event, { maxLength: 40 }), async (events) => {
      const typed = new Map<string, Typed>()
      const last = new Map<string, { tab: number; revision: number }>()
      const server: Server = new Server((key, value, tab) => {
        const before = last.get(key)
        const edit = typed.get(String(value))
        if (before && before.tab !== tab) expect(edit?.known).toBeGreaterThanOrEqual(before.revision)
        last.set(key, { tab, revision: server.log.length })
      })
      const browsers = Array.from({ length: TABS }, (_, tab) => browser(tab, server))
      for (const at of browsers) await at.queue.open()
      const newest = new Map<string, string>()
      for (const one of events) {
        const at = browsers[one.who] as ReturnType<typeof browser>
        if (one.do === 'type') {
          const value = `value ${typed.size}`
          typed.set(value, { tab: one.who, key: one.key, known: at.known() })
          newest.set(`${one.who} ${one.key}`, value)
          at.type(one.key, value)
        } else if (one.do === 'refresh') at.refresh()
        else if (one.do === 'deliver') await at.deliver(one.fate)
        else await vi.advanceTimersByTimeAsync(1_000)
      }
      for (let round = 0; round < 50 && browsers.some((at) => !at.queue.isEmpty()); round += 1) {
        await vi.advanceTimersByTimeAsync(30_000)
        for (const at of browsers) await at.deliver('arrives')
      }
      const reached = server.log.flatMap((entry) => [...entry.changes, ...entry.refused])
      for (const value of newest.values()) {
        expect(reached.some((change) => 'value' in change && change.value === value)).toBe(true)
      }
      const ids = server.log.map((entry) => entry.opId)
      expect(new Set(ids).size).toBe(ids.length)
      for (const at of browsers) {
        at.refresh()
        expect(at.shows()).toEqual(server.draft)
        at.queue.stop()
      }
    }),
    { numRuns: 400 },
  )
})
