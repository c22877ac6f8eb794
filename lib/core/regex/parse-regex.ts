import { ANY, DIGITS, joined, others, SPACE, WORD } from './char-ranges'
import type { Ranges, RegexError, RegexErrorCode, RegexNode } from './regex-node'

/** Longest pattern, in characters. */
const MOST_CHARACTERS = 300
/** Groups that a replacement can name: $1 to $9. */
const MOST_GROUPS = 9
/** Highest number in braces. */
const MOST_REPEATS = 1000

const CLASSES: Record<string, Ranges> = {
  d: DIGITS,
  D: others(DIGITS),
  w: WORD,
  W: others(WORD),
  s: SPACE,
  S: others(SPACE),
}
const CONTROLS: Record<string, number> = { t: 9, n: 10, v: 11, f: 12, r: 13 }
const MARKS = '^$\\.*+?()[]{}|/'
const BRACES = /^\{(\d{1,4})(,(\d{0,4}))?\}/

export type ParsedRegex = { node: RegexNode; groups: number }

/** Thrown inside the parser only. */
class Refusal extends Error {
  constructor(
    readonly code: RegexErrorCode,
    message: string,
    readonly at: number,
  ) {
    super(message)
  }
}

/**
 * Reads a pattern of the subset: characters, `.`, `\d \w \s` and their opposites, `[a-z]`, `^ $ \b \B`, groups, `(?: )`,
 * `|`, and `* + ? {2,5}`, also lazy. What every pattern here accepts, ECMAScript (with the `u` flag) accepts with the same
 * meaning. Looking ahead or behind and back references are refused, since they cannot be answered in linear time; so is
 * repeating what may be empty.
 */
export function parseRegex(pattern: string): ParsedRegex | RegexError {
  if (pattern.length > MOST_CHARACTERS)
    return { code: 'too-long', message: `A pattern holds at most ${MOST_CHARACTERS} characters.`, at: MOST_CHARACTERS }
  try {
    return new Parser(pattern).parse()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { code: error.code, message: error.message, at: error.at }
  }
}

class Parser {
  private readonly marks: string[]
  private at = 0
  private groups = 0
  private depth = 0

  constructor(pattern: string) {
    this.marks = Array.from(pattern)
  }

  parse(): ParsedRegex {
    const node = this.choice()
    if (this.at < this.marks.length)
      throw this.refusal('not-opened', 'A ) here has no ( before it; write \\) for the character.')
    return { node, groups: this.groups }
  }

  private choice(): RegexNode {
    const children = [this.sequence()]
    while (this.take('|')) children.push(this.sequence())
    return children.length === 1 ? children[0]! : { kind: 'choice', children }
  }

  private sequence(): RegexNode {
    const children: RegexNode[] = []
    for (let mark = this.peek(); mark !== undefined && mark !== '|' && mark !== ')'; mark = this.peek())
      children.push(this.repeated())
    return children.length === 1 ? children[0]! : { kind: 'sequence', children }
  }

  private repeated(): RegexNode {
    const from = this.at
    const child = this.atom()
    const counts = this.counts()
    if (!counts) return child
    const [least, most] = counts
    if (isNullable(child)) {
      this.at = from
      throw this.refusal('nothing-to-repeat', 'What is repeated here may be empty; repeat something that is there.')
    }
    return { kind: 'repeat', child, least, most, isLazy: this.take('?') }
  }

  private counts(): [least: number, most: number] | null {
    if (this.take('*')) return [0, Number.POSITIVE_INFINITY]
    if (this.take('+')) return [1, Number.POSITIVE_INFINITY]
    if (this.take('?')) return [0, 1]
    if (this.peek() !== '{') return null
    const braces = BRACES.exec(this.marks.slice(this.at, this.at + 12).join(''))
    if (!braces) throw this.refusal('not-known', 'Write a number in braces, {2} or {2,5}, or \\{ for the character.')
    const least = Number(braces[1])
    const most = braces[2] === undefined ? least : braces[3] === '' ? Number.POSITIVE_INFINITY : Number(braces[3])
    if (most < least) throw this.refusal('not-known', 'The second number in braces is smaller than the first.')
    if (least > MOST_REPEATS || (most !== Number.POSITIVE_INFINITY && most > MOST_REPEATS))
      throw this.refusal('too-large', `At most ${MOST_REPEATS} repeats.`)
    this.at += braces[0].length
    return [least, most]
  }

  private atom(): RegexNode {
    const mark = this.marks[this.at]!
    if (mark === '(') return this.group()
    if (mark === '[') return { kind: 'set', ranges: this.set() }
    if ('*+?{'.includes(mark))
      throw this.refusal(
        'nothing-to-repeat',
        `There is nothing before ${mark} to repeat; write \\${mark} for the character.`,
      )
    if (mark === ']' || mark === '}') throw this.refusal('not-opened', `Write \\${mark} for the character.`)
    if (mark === '\\') return this.escaped()
    this.at++
    if (mark === '^') return { kind: 'start' }
    if (mark === '$') return { kind: 'end' }
    return { kind: 'set', ranges: mark === '.' ? ANY : [only(mark)] }
  }

  private group(): RegexNode {
    const from = this.at++
    let number = 0
    if (this.take('?')) {
      if (!this.take(':'))
        throw this.refusal('not-known', 'Only (?: ) is known; looking ahead or behind takes more than linear time.')
    } else {
      number = ++this.groups
      if (number > MOST_GROUPS)
        throw this.refusal('too-large', `At most ${MOST_GROUPS} groups; write (?: ) for those you do not use.`)
    }
    if (++this.depth > MOST_CHARACTERS / 4) throw this.refusal('too-large', 'The groups lie too deep in each other.')
    const child = this.choice()
    this.depth--
    if (!this.take(')')) {
      this.at = from
      throw this.refusal('not-closed', 'This ( is not closed; write \\( for the character.')
    }
    return number === 0 ? child : { kind: 'group', number, child }
  }

  private escaped(): RegexNode {
    const next = this.marks[this.at + 1]
    if (next === 'b' || next === 'B') {
      this.at += 2
      return { kind: next === 'b' ? 'word-edge' : 'no-word-edge' }
    }
    return { kind: 'set', ranges: this.escape('') }
  }

  /** Behind a backslash: a class, or one character. `more`: marks that may be escaped here besides the usual. */
  private escape(more: string): Ranges {
    const next = this.marks[this.at + 1]
    if (next === undefined)
      throw this.refusal('not-closed', 'A backslash ends the pattern; write \\\\ for the character.')
    const known = Object.hasOwn(CLASSES, next) ? CLASSES[next] : undefined
    const control = Object.hasOwn(CONTROLS, next) ? CONTROLS[next] : undefined
    if (!known && control === undefined && !(MARKS + more).includes(next))
      throw this.refusal('not-known', `\\${next} is not known here.`)
    this.at += 2
    return known ?? [control === undefined ? only(next) : [control, control]]
  }

  private set(): Ranges {
    const from = this.at++
    const isNegated = this.take('^')
    const ranges: (readonly [number, number])[] = []
    while (!this.take(']')) {
      if (this.at >= this.marks.length) {
        this.at = from
        throw this.refusal('not-closed', 'This [ is not closed; write \\[ for the character.')
      }
      const start = this.member()
      const isRange = this.peek() === '-' && this.marks[this.at + 1] !== ']' && this.marks[this.at + 1] !== undefined
      if (!isRange) {
        ranges.push(...start)
        continue
      }
      this.at++
      const end = this.member()
      const [low, high] = [single(start), single(end)]
      if (low === null || high === null || low > high)
        throw this.refusal(
          'not-known',
          'A range in [ ] goes from a character to a later one, such as a-z; write \\- for the character.',
        )
      ranges.push([low, high])
    }
    return isNegated ? others(joined(ranges)) : joined(ranges)
  }

  private member(): Ranges {
    if (this.peek() === '\\') return this.escape('-')
    return [only(this.marks[this.at++]!)]
  }

  private peek(): string | undefined {
    return this.marks[this.at]
  }

  private take(mark: string): boolean {
    if (this.marks[this.at] !== mark) return false
    this.at++
    return true
  }

  private refusal(code: RegexErrorCode, message: string): Refusal {
    return new Refusal(code, message, this.at)
  }
}

function only(mark: string): readonly [number, number] {
  const code = mark.codePointAt(0)!
  return [code, code]
}

function single([range, ...more]: Ranges): number | null {
  return range && more.length === 0 && range[0] === range[1] ? range[0] : null
}

function isNullable(node: RegexNode): boolean {
  if (node.kind === 'set') return false
  if (node.kind === 'group') return isNullable(node.child)
  if (node.kind === 'sequence') return node.children.every(isNullable)
  if (node.kind === 'choice') return node.children.some(isNullable)
  return node.kind === 'repeat' ? node.least === 0 || isNullable(node.child) : true
}
