import { prints } from './cells'
import { NOBODY } from './column'
import { idCell, ids } from './ids'
import { QUESTIONS, ROWS, SLACK, WINDOW } from './limits'
import { answers, GO_ON, HAND_OVER, questions, UNKNOWN } from './question'

/** The host has to answer question number `asked` first; beside the verdicts of question.ts. */
export const ASK: u8 = 3

/** Whose each row of the window is; NOBODY for a row that is not counted. */
export const persons = new StaticArray<i32>(WINDOW + SLACK)
/** Answers to the rows in hand, question by question; and those to the row that is judged. */
const known = new StaticArray<u16>(QUESTIONS * ROWS)
const found = new StaticArray<i32>(QUESTIONS)
/** Answers to the row in hand that could not be remembered. */
const pending = new StaticArray<i32>(QUESTIONS).fill(-1)
/** The rows in `known`, and the one that is judged. */
let firstKnown: i32 = 0
let endKnown: i32 = 0
let rowInHand: i32 = 0
let questionCount: i32 = 0

export let asked: i32 = 0
export let nextPerson: i32 = 0
/** The person counted last, with the fingerprint of the id; -1 when the row had no id. */
export let lastPerson: i32 = -1
export let lastH1: u32 = 0
export let lastH2: u32 = 0

export function forgetLastPerson(): void {
  lastPerson = -1
}

export function countQuestions(count: i32): void {
  questionCount = count
}

/** Looks up what is known of the rows `[from, to)`. */
export function findAnswers(from: i32, to: i32): void {
  firstKnown = from
  rowInHand = from
  endKnown = to
  for (let i = 0; i < questionCount; i++) {
    questions[i]!.findAll(from, to)
    for (let j = 0; j < to - from; j++) known[i * ROWS + j] = answers[j]
  }
}

/** There are no rows in hand. */
export function forgetRows(): void {
  endKnown = 0
}

/** What is known of a question's answers does not hold any more: it looks at one more cell. */
export function forgetAnswers(question: i32): void {
  for (let i = 0; i < ROWS; i++) known[question * ROWS + i] = UNKNOWN
  if (rowInHand < endKnown) questions[question]!.find(rowInHand)
}

/** An answer that could not be remembered: it holds for the row in hand only. */
export function keepPending(question: i32, verdict: i32): void {
  pending[question] = verdict
}

/** Decides what becomes of a row, and whose it is. */
export function judgeRow(row: i32): u8 {
  rowInHand = row
  let verdict = GO_ON
  let asking = 0
  for (; asking < questionCount && verdict === GO_ON; asking++) {
    const question = questions[asking]!
    const told = known[asking * ROWS + row - firstKnown]
    const answer = told === UNKNOWN ? question.find(row) : <i32>told
    if (answer < 0 && pending[asking] < 0) {
      asked = asking
      return ASK
    }
    verdict = answer < 0 ? <u8>pending[asking] : question.verdicts[answer]
    found[asking] = answer
  }
  if (verdict === GO_ON && !identify(row)) verdict = HAND_OVER
  if (verdict !== HAND_OVER) {
    const first = verdict === GO_ON ? 0 : asking - 1
    for (let i = first; i < asking; i++) if (found[i] >= 0) questions[i]!.counts[found[i]] += 1
    persons[row] = verdict === GO_ON ? nextPerson++ : NOBODY
  }
  for (let i = 0; i < questionCount; i++) pending[i] = -1
  return verdict
}

/** Remembers the row's id; false when an earlier row had it. */
function identify(row: i32): bool {
  const at = idCell(row)
  if (at < 0) {
    lastPerson = -1
    return true
  }
  if (!ids.add(prints[at], false)) return false
  lastPerson = nextPerson
  lastH1 = <u32>prints[at]
  lastH2 = <u32>(prints[at] >>> 32)
  return true
}
