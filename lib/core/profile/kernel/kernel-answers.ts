import { type Kernel, VERDICT, type Verdict } from './kernel'

type Count = (times: number) => void

/** What was answered to the kernel's questions: what to add for every row or record that gave the same answer. */
export class KernelAnswers {
  /** Per question and answer: what to do for a row, and for how many rows that was done. */
  private readonly answers: { count: Count | null; done: number }[][]
  private waiting: { person: number; count: Count }[] = []

  constructor(
    private readonly kernel: Kernel,
    questions: number,
  ) {
    this.answers = Array.from({ length: questions }, () => [])
    for (const _ of this.answers) kernel.addQuestion()
  }

  /** Tells the kernel the answer for the row in hand and all that are like it. */
  give(question: number, verdict: Verdict, count: Count | null): void {
    const answer = this.kernel.give(question, verdict)
    if (answer >= 0) this.answers[question]![answer] = { count, done: 0 }
    else if (count && verdict === VERDICT.leaveOut) count(1)
    else if (count) this.waiting.push({ person: this.kernel.nextPerson.value, count })
  }

  /** What could not be remembered is counted once its row turned out to be a person's, and not read by the host. */
  settleWaiting(isRowInHand: boolean): void {
    if (this.waiting.length === 0) return
    const next = this.kernel.nextPerson.value
    for (const { person, count } of this.waiting) if (person < next) count(1)
    this.waiting = isRowInHand ? this.waiting.filter(({ person }) => person >= next) : []
  }

  /** Adds up the answers; thousands of them, so only when a profile is made. */
  settle(): void {
    for (const [question, answers] of this.answers.entries()) {
      for (const [i, answer] of answers.entries()) {
        const count = this.kernel.answerCount(question, i)
        if (count > answer.done) answer.count?.(count - answer.done)
        answer.done = count
      }
    }
  }
}
