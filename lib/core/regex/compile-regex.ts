import { type ParsedRegex, parseRegex } from './parse-regex'
import type { Ranges, RegexError, RegexNode } from './regex-node'

export type Instruction =
  | { op: 'set'; ranges: Ranges }
  /** Tries `first`, then `second`. */
  | { op: 'split'; first: number; second: number }
  | { op: 'jump'; to: number }
  | { op: 'save'; slot: number }
  /** Forgets the slots of groups that are entered anew. */
  | { op: 'clear'; from: number; to: number }
  | { op: 'start' | 'end' | 'word-edge' | 'no-word-edge' | 'match' }

/** A pattern as instructions for `searchRegex`. Slot 2n and 2n + 1 hold where group n begins and ends; group 0 is all. */
export type Regex = { program: readonly Instruction[]; groups: number }

/** Bounds the work for each character of a value. */
const MOST_INSTRUCTIONS = 1000

/** The pattern, ready to search with, or why it is refused. What is accepted is described at `parseRegex`. */
export function compileRegex(pattern: string): Regex | RegexError {
  const parsed = parseRegex(pattern)
  if ('code' in parsed) return parsed
  const program = assemble(parsed)
  if (program) return { program, groups: parsed.groups }
  return { code: 'too-large', message: 'The pattern repeats too much; use smaller numbers in braces.', at: 0 }
}

function assemble({ node }: ParsedRegex): Instruction[] | null {
  const program: Instruction[] = [{ op: 'save', slot: 0 }]
  if (!emit(node, program)) return null
  program.push({ op: 'save', slot: 1 }, { op: 'match' })
  return program
}

/** Appends the instructions of the node; false when the program grows too large. */
function emit(node: RegexNode, program: Instruction[]): boolean {
  if (program.length > MOST_INSTRUCTIONS) return false
  if (node.kind === 'set') program.push({ op: 'set', ranges: node.ranges })
  else if (node.kind === 'sequence') return node.children.every((child) => emit(child, program))
  else if (node.kind === 'choice') return emitChoice(node.children, program)
  else if (node.kind === 'repeat') return emitRepeat(node, program)
  else if (node.kind === 'group') {
    program.push({ op: 'save', slot: 2 * node.number })
    if (!emit(node.child, program)) return false
    program.push({ op: 'save', slot: 2 * node.number + 1 })
  } else program.push({ op: node.kind })
  return true
}

function emitChoice([child, ...more]: readonly RegexNode[], program: Instruction[]): boolean {
  if (!child) return true
  if (more.length === 0) return emit(child, program)
  const split = { op: 'split' as const, first: program.length + 1, second: 0 }
  program.push(split)
  if (!emit(child, program)) return false
  const jump = { op: 'jump' as const, to: 0 }
  program.push(jump)
  split.second = program.length
  if (!emitChoice(more, program)) return false
  jump.to = program.length
  return true
}

type Repeat = Extract<RegexNode, { kind: 'repeat' }>

function emitRepeat({ child, least, most, isLazy }: Repeat, program: Instruction[]): boolean {
  const inner = groupsIn(child)
  const emitOnce = () => {
    if (inner.length > 0) program.push({ op: 'clear', from: 2 * inner[0]!, to: 2 * inner.at(-1)! + 1 })
    return emit(child, program)
  }
  for (let i = 0; i < least; i++) if (!emitOnce()) return false
  const exits: ((to: number) => void)[] = []
  const splitHere = () => {
    const split = { op: 'split' as const, first: program.length + 1, second: program.length + 1 }
    program.push(split)
    exits.push((to) => {
      split[isLazy ? 'first' : 'second'] = to
    })
  }
  if (most === Number.POSITIVE_INFINITY) {
    const loop = program.length
    splitHere()
    if (!emitOnce()) return false
    program.push({ op: 'jump', to: loop })
  } else {
    for (let i = least; i < most; i++) {
      splitHere()
      if (!emitOnce()) return false
    }
  }
  for (const exit of exits) exit(program.length)
  return true
}

/** Numbers of the groups inside, in order; they follow each other without a gap. */
function groupsIn(node: RegexNode): number[] {
  if (node.kind === 'group') return [node.number, ...groupsIn(node.child)]
  if (node.kind === 'repeat') return groupsIn(node.child)
  return node.kind === 'sequence' || node.kind === 'choice' ? node.children.flatMap(groupsIn) : []
}
