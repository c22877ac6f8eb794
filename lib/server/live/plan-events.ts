/** Who has a plan open, and in which part of it: a step's id, `share`, ...; empty on the hub. */
export type Presence = { name: string; at: string }

export type Watcher = Presence & {
  planId: string
  sessionId: string
  /** Something may have happened: look again. */
  wake(): void
  /** The server stops: say goodbye. */
  close(): void
}

/**
 * Who watches which plan in this process. Only a bell: what happened is read from the Change log, so that a lost ring
 * costs a moment and never a change. Names are kept in memory and only as long as a stream is open.
 */
export type PlanEvents = {
  /** Returns the way out; null when this session holds too many streams already. */
  join(watcher: Watcher): (() => void) | null
  changed(planId: string): void
  /** The other people on this plan, each once for each place. */
  others(planId: string, sessionId: string): Presence[]
  close(): void
}

const MAX_PER_SESSION = 20
const MAX_WATCHERS = 5_000

export function createPlanEvents(): PlanEvents {
  const byPlan = new Map<string, Set<Watcher>>()
  let total = 0
  let isClosed = false
  const on = (planId: string) => [...(byPlan.get(planId) ?? [])]
  const changed = (planId: string) => {
    for (const watcher of on(planId)) watcher.wake()
  }

  function join(watcher: Watcher): (() => void) | null {
    const { planId, sessionId } = watcher
    const mine = on(planId).filter((other) => other.sessionId === sessionId)
    if (isClosed || total >= MAX_WATCHERS || mine.length >= MAX_PER_SESSION) return null
    const here = byPlan.get(planId) ?? new Set()
    byPlan.set(planId, here.add(watcher))
    total += 1
    changed(planId)
    return () => {
      if (!here.delete(watcher)) return
      total -= 1
      if (here.size === 0) byPlan.delete(planId)
      changed(planId)
    }
  }

  function others(planId: string, sessionId: string): Presence[] {
    const seen = new Map<string, Presence>()
    for (const watcher of on(planId)) {
      const { name, at } = watcher
      if (watcher.sessionId !== sessionId) seen.set(`${name}\n${at}`, { name, at })
    }
    return [...seen.values()].sort((a, b) => a.name.localeCompare(b.name) || a.at.localeCompare(b.at))
  }

  function close(): void {
    isClosed = true
    for (const watchers of [...byPlan.values()]) for (const watcher of [...watchers]) watcher.close()
  }
  return { join, changed, others, close }
}
