import type { JsonObject } from '@/lib/core/json'
import { applyChange, type Change } from '@/lib/core/plan/change'
import type { StepId } from '@/lib/core/plan/plan'
import type { CallProblem, CallResult } from './call'
import { coalesce } from './coalesce'

/** Who typed something: `id` is the plan's `holder`. */
export type Typist = { id: string; name: string }

/** `typist`: saved as theirs alone. Absent in what an older version kept on the device. */
export type Operation = { opId: string; step: StepId; baseRevision: number; changes: Change[]; typist?: Typist }

export type SaveState =
  | { kind: 'saved'; at: number | null }
  | { kind: 'saving' }
  | { kind: 'retrying'; inSeconds: number }
  | { kind: 'offline' }
  /** Nobody is signed in any more. */
  | { kind: 'signed-out' }
  /** This browser may not change the plan any more; what was typed stays on this device. */
  | { kind: 'shut-out'; message: string }
  /** Typed by somebody who used this browser before: the visitor has to say what becomes of it. */
  | { kind: 'held'; by: string }
  | { kind: 'refused'; message: string }

type Reply = { revision: number; since: { by: string; changes: Change[] }[] }

export type QueuePorts<R extends Reply> = {
  send(operation: Operation): Promise<CallResult<R>>
  /** Called once for each operation the server took, before the next is sent. */
  onSaved(operation: Operation, reply: R): void
  onState(state: SaveState): void
  revision(): number
  /** Who types now. */
  typist(): Typist
  newOpId(): string
  /** Operations that ended visits could not deliver, oldest first; from then on kept as this queue's own, before `current`. */
  takeOver(current: () => Operation[]): Promise<Operation[]>
  /** Resolves once they would outlive the browser; undefined where nothing is kept. */
  store(operations: Operation[]): Promise<void> | undefined
  now(): number
}

const MAX_CHANGES = 500
const MAX_WAIT_SECONDS = 30

/**
 * Edits on their way to the server: one request in flight, later edits of a step joined into the next operation, an
 * operation's id reused on every retry, the whole queue kept on this device until the server took it. Nothing is sent
 * before `open`, since what earlier visits left goes first.
 */
export class SaveQueue<R extends Reply> {
  private inFlight: Operation | null = null
  private waiting: Operation[] = []
  private failures = 0
  private timer: ReturnType<typeof setTimeout> | null = null
  private sending = false
  private refusal: string | null = null
  private isOpen = false
  private stored: Promise<void> | undefined
  /** What keeps edits from being sent now. */
  private hindrance: SaveState | null = null
  /** Ids of operations of other tabs: they go out as they are, so that the server knows them if it has them already. */
  private readonly takenOver = new Set<string>()

  constructor(private readonly ports: QueuePorts<R>) {}

  /** Puts what ended tabs left in front and sends; again now and then, since a tab may end later. */
  async open(): Promise<void> {
    const left = await this.ports.takeOver(() => this.operations())
    for (const { opId } of left) this.takenOver.add(opId)
    this.waiting.unshift(...left)
    if (left.length > 0) this.persist()
    this.isOpen = true
    if (!this.timer) this.start()
  }

  /** `typedOn` is the revision the edits were typed on, which may be older than the one on screen now. */
  add(step: StepId, changes: Change[], typedOn = this.ports.revision()): void {
    if (changes.length === 0) return
    const last = this.waiting.findLast((operation) => operation.step === step)
    if (last && !this.takenOver.has(last.opId) && !this.isAnothers(last)) {
      // Another operation than the one kept so far: under the old id a server that has that one would ignore this one.
      last.opId = this.ports.newOpId()
      last.changes = coalesce([...last.changes, ...changes])
      last.baseRevision = Math.min(last.baseRevision, typedOn)
    } else {
      const [opId, typist] = [this.ports.newOpId(), this.ports.typist()]
      this.waiting.push({ opId, step, baseRevision: typedOn, changes: coalesce(changes), typist })
    }
    this.persist()
    this.ports.onState({ kind: 'saving' })
    if (this.hindrance) void this.hinder(this.hindrance)
    this.start()
  }

  /** Tries again at once, for example when the network is back. */
  start(): void {
    if (this.sending || !this.isOpen) return
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

  /** What the server has not confirmed, oldest first. */
  operations(): Operation[] {
    return this.inFlight ? [this.inFlight, ...this.waiting] : this.waiting
  }

  /** Ends the wait of what another person typed: `adopt` sends it as the visitor's own, otherwise it is forgotten. */
  settleHeld(adopt: boolean): void {
    if (this.sending) return
    if (adopt) {
      for (const operation of this.operations()) if (this.isAnothers(operation)) operation.typist = this.ports.typist()
    } else {
      if (this.inFlight && this.isAnothers(this.inFlight)) this.inFlight = null
      this.waiting = this.waiting.filter((operation) => !this.isAnothers(operation))
    }
    this.persist()
    this.hindrance = null
    if (this.isEmpty()) this.settle()
    this.start()
  }

  private isAnothers({ typist }: Operation): boolean {
    return typist !== undefined && typist.id !== this.ports.typist().id
  }

  /** Stops until somebody decides, or the one who typed it is back. */
  private hold({ typist }: Operation): void {
    void this.hinder({ kind: 'held', by: typist?.name ?? '' })
  }

  /** Says why nothing is sent, and by that that all is kept: not before the newest edit would outlive the browser. */
  private async hinder(state: SaveState): Promise<void> {
    this.hindrance = state
    for (let kept: Promise<void> | undefined; kept !== this.stored; ) {
      kept = this.stored
      await kept
    }
    if (this.hindrance === state) this.ports.onState(state)
  }

  private async pump(): Promise<void> {
    this.sending = true
    try {
      while (this.take()) {
        // Kept first, then sent: a browser killed in between sends the very same operation again.
        if (this.stored) await this.stored
        if (this.isAnothers(this.inFlight as Operation)) return this.hold(this.inFlight as Operation)
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
    if (this.failures === 0) {
      this.hindrance = null
      this.ports.onState({ kind: 'saving' })
    }
    const result = await this.ports.send(operation)
    if (!result.ok && result.problem.code === 'another-typist') {
      this.hold(operation)
      return false
    }
    if (!result.ok && isWorthRetrying(result.problem)) {
      this.retryLater(result.problem)
      return false
    }
    this.failures = 0
    this.hindrance = null
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
    const isLong = problem.status === 401 || isShutOut(problem)
    const seconds = isLong
      ? MAX_WAIT_SECONDS
      : (problem.retryAfter ?? Math.min(MAX_WAIT_SECONDS, 2 ** (this.failures - 1)))
    void this.hinder(stateAfter(problem, seconds, this.failures))
    this.timer = setTimeout(() => this.start(), seconds * 1000)
  }

  private persist(): void {
    this.stored = this.ports.store(this.operations())
  }
}

function stateAfter(problem: CallProblem, inSeconds: number, failures: number): SaveState {
  if (problem.status === 401) return { kind: 'signed-out' }
  if (isShutOut(problem)) return { kind: 'shut-out', message: problem.message }
  return problem.status === 0 && failures > 2 ? { kind: 'offline' } : { kind: 'retrying', inSeconds }
}

/** The link ended or does less than before: the edits are not wrong, and may be welcome again. */
function isShutOut({ status }: CallProblem): boolean {
  return status === 403 || status === 404 || status === 410
}

function isWorthRetrying(problem: CallProblem): boolean {
  return (
    isShutOut(problem) ||
    problem.status === 0 ||
    problem.status === 401 ||
    problem.status === 408 ||
    problem.status === 423 ||
    problem.status === 429 ||
    problem.status >= 500
  )
}
