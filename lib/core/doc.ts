/** The plan as a document: what the screen, the PDF, Markdown and every other prose format print. No preformatted numbers or dates. */
import type { Figure } from '@/lib/core/figures/figure'

/** What stands where a value would: never blank, so that a reader can tell what was forgotten from what is not asked. */
export const NO_VALUE = { unanswered: 'Not answered yet', unknown: 'Not known yet', 'not-applicable': '–' } as const

export type Cell =
  | { kind: 'text'; text: string }
  | { kind: 'code'; text: string }
  | { kind: 'number'; value: number; unit?: string }
  | { kind: 'percent'; value: number }
  | { kind: 'date'; iso: string }
  | { kind: 'none'; reason: keyof typeof NO_VALUE }

export type Column = { title: string; align: 'start' | 'end' }

export type Block =
  | { kind: 'heading'; level: 2 | 3; text: string }
  | { kind: 'text'; text: string }
  | { kind: 'list'; ordered: boolean; items: string[] }
  /** `head` names the two columns where a format prints them; `KEY_VALUE_HEAD` when left out. */
  | { kind: 'keyValue'; head?: readonly [string, string]; rows: { label: string; value: Cell }[] }
  | { kind: 'table'; caption: string; columns: Column[]; rows: Cell[][]; total?: Cell[] }
  | { kind: 'callout'; tone: 'block' | 'warn' | 'inform'; title: string; text: string }
  | { kind: 'figure'; figure: Figure }
  | { kind: 'signOff'; role: string; name: string; decision: string; date: string; note: string; lapsed: boolean }

export const KEY_VALUE_HEAD = ['What', 'Value'] as const

export type Section = { id: string; number: number | null; title: string; blocks: Block[] }

export type Doc = {
  title: string
  /** "Draft, 14 answers open" or "Ready to send". */
  status: string
  /** ISO date the document was drawn. */
  date: string
  sections: Section[]
}

export const cell = {
  text: (value: string): Cell => ({ kind: 'text', text: value }),
  code: (value: string): Cell => ({ kind: 'code', text: value }),
  number: (value: number, unit?: string): Cell => (unit ? { kind: 'number', value, unit } : { kind: 'number', value }),
  percent: (value: number): Cell => ({ kind: 'percent', value }),
  date: (iso: string): Cell => ({ kind: 'date', iso }),
  unanswered: { kind: 'none', reason: 'unanswered' } as Cell,
  unknown: { kind: 'none', reason: 'unknown' } as Cell,
  notApplicable: { kind: 'none', reason: 'not-applicable' } as Cell,
}
