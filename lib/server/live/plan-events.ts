import { createElsewhere } from './elsewhere'
import type { Message } from './message'

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

/** The line to other server processes on the same database. */
export type Line = { from: string; send(message: Message): void; isOpen(): boolean }

/**
 * Who watches which plan. Only a bell: what happened is read from the Change log, so that a lost ring
 * costs a moment and never a change. Names are kept in memory and only as long as a stream is open.
 */
export type PlanEvents = {
  /** Returns the way out; null when this session holds too many streams already. */
  join(watcher: Watcher): (() => void) | null
  changed(planId: string): void
  /** The other people on this plan, in this process and elsewhere, each once for each place. */
  others(planId: string, sessionId: string): Presence[]
  /** Another process said something. */
  hear(message: Message): void
  /** Messages may have been missed: everybody looks again, and everybody says who is here. */
  catchUp(): void
  /** False: a change elsewhere will not ring here, so streams must ask the database. */
  hearsOthers(): boolean
  /** Tells other processes again who is here; called now and then, since a killed one is forgotten. */
  repeat(): void
  close(): void
}

const MAX_PER_SESSION = 20
const MAX_WATCHERS = 5_000

export function createPlanEvents(line: Line | null = null): PlanEvents {
  const elsewhere = createElsewhere()
  const byPlan = new Map<string, Set<Watcher>>()
  let total = 0
  let isClosed = false
  const on = (planId: string) => [...(byPlan.get(planId) ?? [])]
  const ring = (planId: string) => {
    for (const watcher of on(planId)) watcher.wake()
  }
  const changed = (planId: string) => {
    ring(planId)
    line?.send({ kind: 'changed', plan: planId })
  }
  /** Plans of which the others heard nothing while the line was down, those included that everybody here left. */
  const owed = new Set<string>()
  const tellWho = (plan: string, asks: boolean) => {
    if (line && !line.isOpen()) owed.add(plan)
    const who = on(plan).map(({ sessionId, name, at }): [string, string, string] => [sessionId, name, at])
    line?.send({ kind: 'here', from: line.from, plan, who, asks })
  }

  function join(watcher: Watcher): (() => void) | null {
    const { planId, sessionId } = watcher
    const mine = on(planId).filter((other) => other.sessionId === sessionId)
    if (isClosed || total >= MAX_WATCHERS || mine.length >= MAX_PER_SESSION) return null
    const here = byPlan.get(planId) ?? new Set()
    byPlan.set(planId, here.add(watcher))
    total += 1
    ring(planId)
    tellWho(planId, here.size === 1)
    return () => {
      if (!here.delete(watcher)) return
      total -= 1
      if (here.size === 0) byPlan.delete(planId)
      ring(planId)
      tellWho(planId, false)
    }
  }

  function others(planId: string, sessionId: string): Presence[] {
    const seen = new Map<string, Presence>()
    for (const watcher of [...on(planId), ...elsewhere.people(planId, Date.now())]) {
      const { name, at } = watcher
      if (watcher.sessionId !== sessionId) seen.set(`${name}\n${at}`, { name, at })
    }
    return [...seen.values()].sort((a, b) => a.name.localeCompare(b.name) || a.at.localeCompare(b.at))
  }

  function hear(message: Message): void {
    if (message.kind === 'here') {
      if (message.from === line?.from) return
      const people = message.who.map(([sessionId, name, at]) => ({ sessionId, name, at }))
      elsewhere.hear(message.plan, message.from, people, Date.now())
      // Also when nobody is here: the asker may remember somebody who left while its line was down.
      if (message.asks) tellWho(message.plan, false)
    }
    ring(message.plan)
  }

  function catchUp(): void {
    const plans = new Set([...byPlan.keys(), ...owed])
    owed.clear()
    for (const planId of plans) {
      ring(planId)
      tellWho(planId, byPlan.has(planId))
    }
  }

  const repeat = () => {
    for (const planId of byPlan.keys()) tellWho(planId, false)
  }

  function close(): void {
    isClosed = true
    for (const watchers of [...byPlan.values()]) for (const watcher of [...watchers]) watcher.close()
  }
  return { join, changed, others, hear, catchUp, hearsOthers: () => line?.isOpen() ?? false, repeat, close }
}
