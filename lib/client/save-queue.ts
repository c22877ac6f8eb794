import type { JsonObject } from '@/lib/core/json'
import { applyChange, type Change } from '@/lib/core/plan/change'
import type { StepId } from '@/lib/core/plan/plan'
import type { CallProblem, CallResult } from './call'
import { coalesce } from './coalesce'

export type Operation = { opId: string; step: StepId; baseRevision: number; changes: Change[] }

export type SaveState =
  | { kind: 'saved'; at: number | null }
  | { kind: 'saving' }
  | { kind: 'retrying'; inSeconds: number }
  | { kind: 'offline' }
  | { kind: 'refused'; message: string }

type Reply = { revision: number; since: { by: string; changes: Change[] }[] }

export type QueuePorts<R extends Reply> = {
  send(operation: Operation): Promise<CallResult<R>>
  /** Called once for each operation the server took, before the next is sent. */
  onSaved(operation: Operation, reply: R): void
  onState(state: SaveState): void
  revision(): number
  newOpId(): string
  /** Operations an earlier visit could not deliver, oldest first. */
  load(): Operation[]
  store(operations: Operation[]): void
  now(): number
}

const MAX_CHANGES = 500
const MAX_WAIT_SECONDS = 30

/**
 * Edits on their way to the server: one request in flight, later edits of a step joined into the next operation, an
 * operation's id reused on every retry, the whole queue kept on this device until the server took it.
 */
export class SaveQueue<R extends Reply> {
  private inFlight: Operation | null = null
  private waiting: Operation[] = []
  private failures = 0
  private timer: ReturnType<typeof setTimeout> | null = null
  private sending = false
  private refusal: string | null = null

  constructor(private readonly ports: QueuePorts<R>) {
    this.waiting = ports.load()
  }

  /** `typedOn` is the revision the edits were typed on, which may be older than the one on screen now. */
  add(step: StepId, changes: Change[], typedOn = this.ports.revision()): void {
    if (changes.length === 0) return
    const last = this.waiting.findLast((operation) => operation.step === step)
    if (last) {
      // Another operation than the one kept so far: under the old id a server that has that one would ignore this one.
      last.opId = this.ports.newOpId()
      last.changes = coalesce([...last.changes, ...changes])
      last.baseRevision = Math.min(last.baseRevision, typedOn)
    } else {
      this.waiting.push({ opId: this.ports.newOpId(), step, baseRevision: typedOn, changes: coalesce(changes) })
    }
    this.persist()
    this.start()
  }

  /** Sends what is left from an earlier visit, or tries again at once (for example when the network is back). */
  start(): void {
    if (this.sending) return
    if (this.timer) clearTimeout(this.timer)
    this.timer = null
    void this.pump()
  }

  stop(): void {
    if (this.timer) clearTimeout(this.timer)
    this.timer = null
  }

  isEmpty(): boolean {
    return this.inFlight === null && this.waiting.length === 0
  }

  /** The step's draft with every edit that the server has not confirmed. */
  overlay(step: StepId, draft: JsonObject): JsonObject {
    return this.operations()
      .filter((operation) => operation.step === step)
      .reduce((result, operation) => operation.changes.reduce(applyChange, result), draft)
  }

  private operations(): Operation[] {
    return this.inFlight ? [this.inFlight, ...this.waiting] : this.waiting
  }

  private async pump(): Promise<void> {
    this.sending = true
    try {
      while (this.take()) {
        if (!(await this.sendOne(this.inFlight as Operation))) return
      }
    } finally {
      this.sending = false
    }
  }

  /** Moves the next operation in flight; false when there is none. */
  private take(): boolean {
    if (this.inFlight) return true
    const next = this.waiting[0]
    if (!next) return false
    if (next.changes.length > MAX_CHANGES) {
      this.inFlight = { ...next, opId: this.ports.newOpId(), changes: next.changes.slice(0, MAX_CHANGES) }
      next.changes = next.changes.slice(MAX_CHANGES)
    } else {
      this.inFlight = next
      this.waiting.shift()
    }
    this.persist()
    return true
  }

  private async sendOne(operation: Operation): Promise<boolean> {
    if (this.failures === 0) this.ports.onState({ kind: 'saving' })
    const result = await this.ports.send(operation)
    if (!result.ok && isWorthRetrying(result.problem)) {
      this.retryLater(result.problem)
      return false
    }
    this.failures = 0
    this.inFlight = null
    if (result.ok) {
      if (result.reply.since.length === 0) this.moveBase(operation, result.reply.revision)
      this.ports.onSaved(operation, result.reply)
    } else {
      this.refusal = result.problem.message
    }
    this.persist()
    if (this.isEmpty()) this.settle()
    return true
  }

  private settle(): void {
    this.ports.onState(
      this.refusal === null ? { kind: 'saved', at: this.ports.now() } : { kind: 'refused', message: this.refusal },
    )
    this.refusal = null
  }

  /** Nobody else changed the step between `saved` and `revision`, so edits made meanwhile were made on it. */
  private moveBase(saved: Operation, revision: number): void {
    for (const operation of this.waiting) {
      const isLater = operation.baseRevision >= saved.baseRevision
      if (operation.step === saved.step && isLater) operation.baseRevision = revision
    }
  }

  private retryLater(problem: CallProblem): void {
    this.failures += 1
    const seconds = problem.retryAfter ?? Math.min(MAX_WAIT_SECONDS, 2 ** (this.failures - 1))
    const away = problem.status === 0 && this.failures > 2
    this.ports.onState(away ? { kind: 'offline' } : { kind: 'retrying', inSeconds: seconds })
    this.timer = setTimeout(() => this.start(), seconds * 1000)
  }

  private persist(): void {
    this.ports.store(this.operations())
  }
}

function isWorthRetrying(problem: CallProblem): boolean {
  return (
    problem.status === 0 ||
    problem.status === 401 ||
    problem.status === 408 ||
    problem.status === 423 ||
    problem.status === 429 ||
    problem.status >= 500
  )
}
