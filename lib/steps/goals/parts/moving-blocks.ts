import { thousands } from '@/lib/core/count-text'
import { type Block, cell } from '@/lib/core/doc'
import type { Facts } from '@/lib/core/facts/facts'

/** Kept and excluded, and the attributes that stay behind. */
export function movingBlocks(facts: Facts): Block[] {
  return [...totals(facts), ...minimisation(facts)]
}

function totals({ goals, data }: Facts): Block[] {
  if (!goals.keptUsers.known || !goals.segmentUsers.known) return []
  const kept = goals.keptUsers.value
  const all = goals.segmentUsers.value
  const difference = data.users.known ? data.users.value - all : null
  return [
    { kind: 'heading', level: 2, text: 'Who moves, in total' },
    {
      kind: 'table',
      caption: 'Kept and excluded',
      columns: [
        { title: '', align: 'start' },
        { title: 'Users', align: 'end' },
        { title: 'Share', align: 'end' },
      ],
      rows: [
        [cell.text('Kept'), cell.number(kept), all > 0 ? cell.percent(kept / all) : cell.unknown],
        [cell.text('Excluded'), cell.number(all - kept), all > 0 ? cell.percent((all - kept) / all) : cell.unknown],
      ],
      total: [cell.text('All user types'), cell.number(all), cell.percent(1)],
    },
    ...(difference === null || difference === 0
      ? []
      : [
          {
            kind: 'callout',
            tone: 'warn',
            title: 'The types do not add up to all users.',
            text: `They hold ${thousands(Math.abs(difference))} users ${difference > 0 ? 'fewer' : 'more'} than were counted in step 2.`,
          } satisfies Block,
        ]),
  ]
}

function minimisation({ data }: Facts): Block[] {
  if (!data.inventory.known) return []
  const count = (decision: 'move' | 'leave' | 'decide') =>
    data.inventory.known ? data.inventory.value.filter((item) => item.decision === decision).length : 0
  const personalLeft = data.inventory.value.filter((item) => item.decision === 'leave' && item.pii !== 'none').length
  return [
    { kind: 'heading', level: 2, text: 'Less data than today' },
    {
      kind: 'keyValue',
      rows: [
        { label: 'Attributes today', value: cell.number(data.inventory.value.length) },
        { label: 'Attributes that move', value: cell.number(count('move')) },
        { label: 'Attributes left behind', value: cell.number(count('leave')) },
        { label: 'Of these personal', value: cell.number(personalLeft) },
        { label: 'Attributes to decide', value: cell.number(count('decide')) },
      ],
    },
    {
      kind: 'text',
      text: `${count('leave')} ${count('leave') === 1 ? 'attribute' : 'attributes'} fewer than today.`,
    },
  ]
}
