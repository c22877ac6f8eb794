import { type Kernel, RUN } from './kernel'
import type { KernelAnswers } from './kernel-answers'

/** Id and number of a person. */
export type LastPerson = { h1: number; h2: number; person: number } | null

/** Who has to hear what was counted. */
export type Counting = {
  nextPerson(): number
  /** Rows or records, people among them, and the last person's id (null when it had none). */
  counted(times: number, people: number, last: LastPerson): void
}

/** Gives a kernel its bytes, comes to its help where it stops, and tells what it counted: the same for rows and records. */
export abstract class KernelFeed {
  /** Rows or records told so far. */
  protected told = 0
  protected abstract readonly answers: KernelAnswers
  private people = 0

  constructor(
    protected readonly kernel: Kernel,
    private readonly counting: Counting,
  ) {
    this.takeNumber()
  }

  get lines(): number {
    return this.kernel.lineCount()
  }

  get unread(): number {
    return this.kernel.inputEnd() - this.kernel.inputStart()
  }

  push(bytes: Uint8Array): void {
    const { kernel } = this
    const place = kernel.input(bytes.length)
    new Uint8Array(kernel.memory.buffer, place, bytes.length).set(bytes)
    kernel.push(bytes.length)
  }

  rest(most: number): Uint8Array {
    const start = this.kernel.inputStart()
    return new Uint8Array(this.kernel.memory.buffer).slice(start, Math.min(this.kernel.inputEnd(), start + most))
  }

  skip(bytes: number): void {
    this.takeNumber()
    this.kernel.skipTo(this.kernel.inputStart() + bytes)
  }

  settle(): void {
    const { kernel } = this
    const done = kernel.rowsDone.value
    const next = kernel.nextPerson.value
    if (done > this.told) {
      const last =
        kernel.lastPerson.value >= 0
          ? { h1: kernel.lastH1.value, h2: kernel.lastH2.value, person: kernel.lastPerson.value }
          : null
      this.counting.counted(done - this.told, next - this.people, last)
    }
    this.told = done
    this.people = next
  }

  /** Runs until there is no more to count (false), or something the caller has to read (true). */
  protected goOn(): boolean {
    const { kernel } = this
    for (;;) {
      const why = kernel.run()
      this.answers.settleWaiting(why === RUN.question)
      if (kernel.eventsLeft() > 0) this.lookAtEvents()
      if (why === RUN.question) this.answer(kernel.asked.value)
      else if (why !== RUN.lookAtEvents) return why === RUN.rowForHost
    }
  }

  /** Answers the question the kernel stopped at, for what it has in hand and all that is like it. */
  protected abstract answer(question: number): void

  /** Reads what the kernel noted and cannot judge. */
  protected abstract lookAtEvents(): void

  /** The host may have counted people itself. */
  private takeNumber(): void {
    this.people = this.counting.nextPerson()
    this.kernel.nextPerson.value = this.people
  }
}
