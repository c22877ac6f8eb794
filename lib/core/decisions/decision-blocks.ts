import { type Block, type Cell, cell } from '@/lib/core/doc'
import type { Facts } from '@/lib/core/facts/facts'
import { decisionLog, type LoggedDecision } from './decision-log'

const start = (title: string) => ({ title, align: 'start' }) as const
const words = (text: string): Cell => (text === '' ? cell.unanswered : cell.text(text))

/** The decision log: every decision the answers show or somebody wrote down, with what is missing about it. */
export function decisionBlocks(facts: Facts): Block[] {
  const log = decisionLog(facts)
  if (log.length === 0) return [{ kind: 'text', text: 'Nothing has been decided yet.' }]
  return [
    {
      kind: 'table',
      caption: 'What was decided, what else there was, why, by whom and when',
      columns: [
        start('Decision on'),
        start('Decided'),
        start('Options there were'),
        start('Reason'),
        start('Decided by'),
        start('On'),
        start('State'),
      ],
      rows: log.map((decision) => [...content(decision), cell.text(stateText(decision))]),
    },
  ]
}

function content({ note, made }: LoggedDecision): Cell[] {
  const { what, chosen, options, reason } = note ?? made
  return [
    words(what),
    words(chosen),
    words(options),
    words(reason),
    words(note?.by ?? ''),
    note?.on ? cell.date(note.on) : cell.unanswered,
  ]
}

/** In words what the state of one line of the log is. */
export function stateText({ state, made }: LoggedDecision): string {
  switch (state) {
    case 'recorded':
      return 'Recorded'
    case 'changed':
      return `Changed since: the plan now says ${made.chosen}`
    case 'gone':
      return 'Recorded; the answer it was about is gone'
    case 'not-recorded':
      return 'Read from the answers; nobody recorded who and when'
  }
}
