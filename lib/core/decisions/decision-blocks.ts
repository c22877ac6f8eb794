import { start } from '@/lib/core/column'
import { type Block, type Cell, cell } from '@/lib/core/doc'
import type { Facts } from '@/lib/core/facts/facts'
import { decisionLog, type LoggedDecision } from './decision-log'

const words = (text: string): Cell => (text === '' ? cell.unanswered : cell.text(text))
/** Not asked of what nobody wrote down. */
const perhaps = (text: string): Cell => (text === '' ? cell.notApplicable : cell.text(text))

/** The decision log: what somebody wrote down, then what the answers show without anybody having recorded who and when. */
export function decisionBlocks(facts: Facts): Block[] {
  const log = decisionLog(facts)
  if (log.length === 0) return [{ kind: 'text', text: 'Nothing has been decided yet.' }]
  const recorded = log.filter(({ state }) => state !== 'not-recorded')
  const read = log.filter(({ state }) => state === 'not-recorded')
  return [...(recorded.length > 0 ? [recordedTable(recorded)] : []), ...(read.length > 0 ? [readTable(read)] : [])]
}

const ABOUT = [start('Decision on'), start('Decided'), start('Options there were'), start('Reason')]

/** What differs from the answers now is said in a column of its own, where there is such a line. */
function recordedTable(log: readonly LoggedDecision[]): Block {
  const differs = log.some(({ state }) => state !== 'recorded')
  return {
    kind: 'table',
    caption: 'What was decided, what else there was, why, by whom and when',
    columns: [...ABOUT, start('Decided by'), start('On'), ...(differs ? [start('State')] : [])],
    rows: log.map((decision) => {
      const { what, chosen, options, reason } = decision.note ?? decision.made
      const { by = '', on = null } = decision.note ?? {}
      return [
        ...[what, chosen, options, reason, by].map(words),
        on ? cell.date(on) : cell.unanswered,
        ...(differs ? [cell.text(stateText(decision))] : []),
      ]
    }),
  }
}

function readTable(log: readonly LoggedDecision[]): Block {
  return {
    kind: 'table',
    caption: 'Read from the answers; nobody recorded who decided, and when',
    columns: ABOUT,
    rows: log.flatMap(({ made }) =>
      made ? [[words(made.what), words(made.chosen), perhaps(made.options), perhaps(made.reason)]] : [],
    ),
  }
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
