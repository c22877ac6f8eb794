import { burnDown } from '@/lib/core/burn-down/burn-down'
import { burnDownBlocks } from '@/lib/core/burn-down/burn-down-blocks'
import { type Block, cell, type Section } from '@/lib/core/doc'
import { factValue } from '@/lib/core/facts/fact'
import type { FollowUp } from '@/lib/core/facts/request'
import { silentForecast } from '@/lib/core/forecast/silent-forecast'
import { openPromises, sentMark } from '@/lib/core/request/follow-up'
import { FOLLOW_UP_KINDS } from '@/lib/core/request/follow-up-kinds'
import type { Bundle, Exporter } from './exporter'
import { printMarkdown } from './print-markdown'

/** What was asked, said, promised and counted, for whoever closes the move. */
export const closeOut: Exporter = {
  id: 'close-out',
  label: 'Close-out report',
  hint: 'After the move: users expected, imported and failed wave by wave, the log, and what is still owed',
  extension: 'md',
  mime: 'text/markdown; charset=utf-8',
  role: 'editor',
  async render(bundle) {
    const log = factValue(bundle.facts.request.followUp) ?? []
    const sections: Section[] = [
      { id: 'outcome', number: null, title: 'Outcome', blocks: outcome(bundle, log) },
      { id: 'owed', number: null, title: 'Still owed', blocks: owed(bundle, log) },
      { id: 'log', number: null, title: 'What was said, in order', blocks: entries(log) },
    ]
    return printMarkdown({ ...bundle, doc: { ...bundle.doc, title: `Close-out: ${bundle.doc.title}`, sections } })
  },
}

function outcome({ facts, doc }: Bundle, log: readonly FollowUp[]): Block[] {
  const sent = sentMark(log)
  const users = (value: number | undefined) => (value === undefined ? cell.unknown : cell.number(value))
  const date = (value: string | null | undefined) => (value ? cell.date(value) : cell.unknown)
  const forecast = silentForecast(facts)
  const waves = doc.sections
    .find(({ id }) => id === 'request')
    ?.blocks.filter((block) => block.kind === 'table' && block.caption === 'Expected against imported against failed')
  return [
    {
      kind: 'keyValue',
      rows: [
        { label: 'Request sent on', value: date(sent?.date) },
        { label: 'Sent by', value: sent?.by ? cell.text(sent.by) : cell.unknown },
        { label: 'Digest of the request as it was sent', value: sent?.digest ? cell.code(sent.digest) : cell.unknown },
        { label: 'Users who were to move', value: users(factValue(facts.goals.keptUsers)) },
        { label: 'Go-live', value: date(factValue(facts.timeline.goLive)) },
        { label: 'Exported files are deleted by', value: date(factValue(facts.legal.exportDeletion)) },
      ],
    },
    ...(waves && waves.length > 0 ? waves : [{ kind: 'text' as const, text: 'No wave was counted yet.' }]),
    ...(forecast ? burnDownBlocks(burnDown(facts), forecast) : []),
  ]
}

function owed({ analysis }: Bundle, log: readonly FollowUp[]): Block[] {
  const promises = openPromises(log)
  if (promises.length === 0) return [{ kind: 'text', text: 'No question or promise in the log is open.' }]
  return [
    {
      kind: 'table',
      caption: 'Questions and promises without an answer',
      columns: ['What', 'Ticket', 'Promised for', 'Next action', 'State'].map((title) => ({ title, align: 'start' })),
      rows: promises.map(({ note, ticket, promisedFor, next }) => [
        cell.text(note),
        cell.text(ticket),
        promisedFor ? cell.date(promisedFor) : cell.unanswered,
        cell.text(next),
        cell.text(promisedFor && promisedFor < analysis.today ? 'Overdue' : 'Open'),
      ]),
    },
  ]
}

function entries(log: readonly FollowUp[]): Block[] {
  if (log.length === 0) return [{ kind: 'text', text: 'Nothing was logged yet.' }]
  return [
    {
      kind: 'table',
      caption: 'The log after sending',
      columns: ['Date', 'Kind', 'Ticket', 'What was said', 'Next action'].map((title) => ({ title, align: 'start' })),
      rows: log.map(({ date, kind, ticket, note, next }) => [
        date ? cell.date(date) : cell.unanswered,
        cell.text(kind ? FOLLOW_UP_KINDS[kind] : ''),
        cell.text(ticket),
        cell.text(note),
        cell.text(next),
      ]),
    },
  ]
}
