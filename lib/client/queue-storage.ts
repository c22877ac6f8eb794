import { livingTabs } from './live-tabs'
import { deleteQueues, type KeptQueue, mergeQueues, readQueues, writeQueue } from './queue-database'
import { dropMirror, mirrorQueue, readMirrors } from './queue-mirror'
import type { Operation } from './save-queue'

/**
 * Undelivered edits of one plan on this device: answers as typed, never user records. Each tab writes a queue of its own,
 * which outlives a killed browser; a tab takes over what tabs that ended left behind. `alive`: this tab is known to the others.
 */
export function queueStorage(planId: string, tab: string, alive: Promise<void>) {
  let seq = 0
  let hasDatabase = typeof indexedDB !== 'undefined'
  let isClosing = false
  let now: KeptQueue = { planId, tab, seq, operations: [] }

  function mirror(): void {
    if (now.operations.length > 0) mirrorQueue(now)
    else dropMirror(now)
  }

  async function store(operations: Operation[]): Promise<void> {
    seq += 1
    now = { planId, tab, seq, operations: structuredClone(operations) }
    if (isClosing || !hasDatabase) mirror()
    if (!hasDatabase) return
    const written = now
    try {
      await alive
      // A later write has everything of this one.
      if (written === now) await writeQueue(written)
    } catch {
      hasDatabase = false
      mirror()
    }
  }

  /** What ended tabs left, oldest first, now kept as this tab's own before `current`. */
  async function takeOver(current: () => Operation[]): Promise<Operation[]> {
    await alive
    const mirrored = readMirrors(planId)
    const stored = hasDatabase ? await readQueues(planId).catch(() => []) : []
    const candidates = [...mirrored, ...stored].map((queue) => queue.tab)
    // Asked after reading: a tab says that it lives before it writes.
    const living = await livingTabs(candidates)
    const ended = [...new Set(candidates)].filter((other) => other !== tab && !living.has(other))
    if (ended.length === 0) return []
    const left = mirrored.filter((queue) => ended.includes(queue.tab))
    let found: Operation[] = []
    const merge = (queues: KeptQueue[]) => {
      found = newestOf([...left, ...queues])
      seq += 1
      now = { planId, tab, seq, operations: structuredClone([...found, ...current()]) }
      return now
    }
    try {
      if (hasDatabase) await mergeQueues(planId, ended, merge)
      else mirrorQueue(merge([]))
    } catch {
      hasDatabase = false
      mirrorQueue(merge([]))
    }
    for (const queue of left) dropMirror(queue)
    return found
  }

  function close(): void {
    isClosing = true
    mirror()
  }
  return { store, takeOver, close }
}

/** Of the copies of each tab's queue the one written last; tabs in the order of their oldest edit's base. */
function newestOf(queues: readonly KeptQueue[]): Operation[] {
  const byTab = new Map<string, KeptQueue>()
  for (const queue of queues) {
    const known = byTab.get(queue.tab)
    if (!known || known.seq < queue.seq) byTab.set(queue.tab, queue)
  }
  const base = ({ operations }: KeptQueue) => operations[0]?.baseRevision ?? 0
  return [...byTab.values()].sort((a, b) => base(a) - base(b)).flatMap(({ operations }) => operations)
}

/** How many edits of a plan, or of all plans, this device keeps that no server took yet. */
export async function countKept(planId: string | null): Promise<number> {
  const stored = await readQueues(planId).catch(() => [])
  return newestOf([...readMirrors(planId), ...stored]).reduce((sum, { changes }) => sum + changes.length, 0)
}

/** Removes from this device what was typed into a plan, or into any, and not sent. */
export async function forgetKept(planId: string | null): Promise<void> {
  for (const queue of readMirrors(planId)) dropMirror(queue)
  await deleteQueues(planId).catch(() => undefined)
}
