/** Code points from `from` to `to`, both included; sorted and apart. */
export type Ranges = readonly (readonly [from: number, to: number])[]

export type RegexNode =
  | { kind: 'set'; ranges: Ranges }
  | { kind: 'start' | 'end' | 'word-edge' | 'no-word-edge' }
  | { kind: 'group'; number: number; child: RegexNode }
  | { kind: 'sequence'; children: RegexNode[] }
  | { kind: 'choice'; children: RegexNode[] }
  | { kind: 'repeat'; child: RegexNode; least: number; most: number; isLazy: boolean }

/** Why a pattern is refused, in words for the person who wrote it. `at` counts characters from 0. */
export type RegexError = { code: RegexErrorCode; message: string; at: number }

export type RegexErrorCode = 'too-long' | 'too-large' | 'not-closed' | 'not-opened' | 'not-known' | 'nothing-to-repeat'
