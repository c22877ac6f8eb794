import type { Analysis } from '@/lib/core/analysis'
import { betweenBlocks } from '@/lib/core/between/between-blocks'
import { goingBackBlocks } from '@/lib/core/between/going-back-blocks'
import { thousands } from '@/lib/core/count-text'
import { type Block, type Cell, cell } from '@/lib/core/doc'
import type { Facts } from '@/lib/core/facts/facts'
import { gantt } from '@/lib/core/figures/gantt'
import { messageBlocks } from '@/lib/core/messages/message-blocks'
import { scheduleBlocks } from '@/lib/core/schedule/schedule-blocks'

/** The plan on one line of time, every dated thing in order, and the latest safe starts worked backwards. */
export function timelineSection(facts: Facts, { today }: Pick<Analysis, 'today'>): Block[] {
  const figure = gantt(facts, today, { locale: 'en-GB' })
  return [
    ...(figure ? [{ kind: 'heading', level: 2, text: 'The plan on one line of time' } as const] : []),
    ...(figure ? [{ kind: 'figure', figure } as const] : []),
    ...calendar(facts),
    ...scheduleBlocks(facts, today),
    ...betweenBlocks(facts),
    ...goingBackBlocks(facts),
    ...messageBlocks(facts),
  ]
}

type Dated = { date: string; what: string; owner: string }

function calendar(facts: Facts): Block[] {
  const rows = dated(facts).sort((a, b) => a.date.localeCompare(b.date))
  if (rows.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: 'All dates in order' },
    {
      kind: 'table',
      caption: 'All dates in order',
      columns: [
        { title: 'Date', align: 'start' },
        { title: 'What', align: 'start' },
        { title: 'Owner', align: 'start' },
      ],
      rows: rows.map((row): Cell[] => [
        cell.date(row.date),
        cell.text(row.what),
        row.owner === '' ? cell.notApplicable : cell.text(row.owner),
      ]),
    },
  ]
}

function dated({ timeline, strategy, impact, legal, data }: Facts): Dated[] {
  const single: [string, { known: true; value: string } | { known: false }][] = [
    ['Users are told', timeline.noticeDate],
    ['Last full export', timeline.finalExport],
    ['Go-live', timeline.goLive],
    ['Point of no return', impact.pointOfNoReturn],
    ['Silent migration ends', strategy.cutOff],
    ['Exported files are deleted', legal.exportDeletion],
  ]
  return [
    ...single.flatMap(([what, fact]) => (fact.known ? [{ date: fact.value, what, owner: '' }] : [])),
    ...(timeline.milestones.known ? timeline.milestones.value : []).map((item) => ({
      date: item.date,
      what: item.users ? `${item.name} (${thousands(item.users)} users)` : item.name,
      owner: item.owner,
    })),
    ...(timeline.windows.known ? timeline.windows.value : []).map((item) => ({
      date: item.date,
      what: `Window ${item.name}: ${item.startTime}, ${item.hours} hours`,
      owner: '',
    })),
    ...(timeline.freezes.known ? timeline.freezes.value : []).flatMap((item) => [
      { date: item.from, what: `Freeze begins: ${item.name}`, owner: '' },
      { date: item.to, what: `Freeze ends: ${item.name}`, owner: '' },
    ]),
    ...(data.sources.known ? data.sources.value : []).flatMap((source) =>
      source.endsOn ? [{ date: source.endsOn, what: `Contract ends: ${source.name}`, owner: '' }] : [],
    ),
  ]
}
