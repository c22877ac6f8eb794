import { includes, WORD } from './char-ranges'
import type { Regex } from './compile-regex'

/** Where groups begin and end, as UTF-16 positions; -1 where a group took no part. */
type Slots = readonly number[]
type Thread = { pc: number; slots: Slots }

/** Steps that one value may still take; shared by all searches in it. */
export type Budget = { steps: number }

/**
 * The leftmost match at or after `from`, with the groups that ECMAScript would give: all ways are followed side by side,
 * one character after the other (Thompson 1968, Pike's form with priorities), so that no pattern takes more than
 * instructions times characters. Null without a match; undefined when the budget is used up.
 */
export function searchRegex(
  { program, groups }: Regex,
  text: string,
  from: number,
  budget: Budget,
): Slots | null | undefined {
  /** For each instruction the position at which it was last entered: each is entered once at a position. */
  const entered = new Int32Array(program.length).fill(-1)
  const none: Slots = new Array<number>(2 * groups + 2).fill(-1)

  function enter(pc: number, at: number, slots: Slots, threads: Thread[]): void {
    if (entered[pc] === at) return
    entered[pc] = at
    budget.steps--
    const instruction = program[pc]!
    if (instruction.op === 'set' || instruction.op === 'match') threads.push({ pc, slots })
    else if (instruction.op === 'jump') enter(instruction.to, at, slots, threads)
    else if (instruction.op === 'split') {
      enter(instruction.first, at, slots, threads)
      enter(instruction.second, at, slots, threads)
    } else if (instruction.op === 'save') enter(pc + 1, at, slots.with(instruction.slot, at), threads)
    else if (instruction.op === 'clear') {
      const { from: first, to: last } = instruction
      const isInside = (slot: number) => slot >= first && slot <= last
      enter(
        pc + 1,
        at,
        slots.map((value, slot) => (isInside(slot) ? -1 : value)),
        threads,
      )
    } else if (holds(instruction.op, text, at)) enter(pc + 1, at, slots, threads)
  }

  let found: Slots | null = null
  let threads: Thread[] = []
  for (let at = from; ; ) {
    if (!found) enter(0, at, none, threads)
    if (threads.length === 0 && (found || at >= text.length)) return found
    if (budget.steps < 0) return undefined
    const code = text.codePointAt(at) ?? -1
    const next = at + (code > 0xffff ? 2 : 1)
    const following: Thread[] = []
    for (const { pc, slots } of threads) {
      const instruction = program[pc]!
      if (instruction.op === 'match') {
        found = slots
        break
      }
      budget.steps--
      if (instruction.op === 'set' && includes(instruction.ranges, code)) enter(pc + 1, next, slots, following)
    }
    if (at >= text.length) return found
    threads = following
    at = next
  }
}

function holds(op: 'start' | 'end' | 'word-edge' | 'no-word-edge', text: string, at: number): boolean {
  if (op === 'start') return at === 0
  if (op === 'end') return at === text.length
  const isEdge = isWord(text, at - 1) !== isWord(text, at)
  return isEdge === (op === 'word-edge')
}

const isWord = (text: string, at: number) => at >= 0 && at < text.length && includes(WORD, text.charCodeAt(at))
