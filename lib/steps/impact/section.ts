import { type Block, cell } from '@/lib/core/doc'
import type { Facts } from '@/lib/core/facts/facts'
import type { Message } from '@/lib/core/facts/impact'
import { riskHeatMap } from '@/lib/core/figures/risk-heat-map'
import { addDays } from '@/lib/core/iso-date'

/** Dates of the messages, and the risks as a picture. */
export function impactSection(facts: Facts): Block[] {
  return [...messageDates(facts), ...heatMap(facts)]
}

const CHANNELS: Record<NonNullable<Message['channel']>, string> = {
  email: 'E-mail',
  sms: 'SMS',
  'sign-in-page': 'Sign-in page',
  portal: 'Portal or app',
  letter: 'Letter',
  'help-desk': 'Help-desk script',
}

function messageDates({ impact, timeline }: Facts): Block[] {
  if (!impact.messages.known || !timeline.goLive.known) return []
  const goLive = timeline.goLive.value
  const dated = impact.messages.value.flatMap((message) => {
    const date = message.daysBefore === null ? null : addDays(goLive, -message.daysBefore)
    return date === null ? [] : [{ message, date }]
  })
  if (dated.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: 'When the messages go out' },
    {
      kind: 'table',
      caption: 'Messages in order of date',
      columns: [
        { title: 'Date', align: 'start' },
        { title: 'To', align: 'start' },
        { title: 'Channel', align: 'start' },
        { title: 'Languages', align: 'start' },
      ],
      rows: dated
        .sort((a, b) => a.date.localeCompare(b.date))
        .map(({ message, date }) => [
          cell.date(date),
          message.who === '' ? cell.unanswered : cell.text(message.who),
          message.channel === null ? cell.unanswered : cell.text(CHANNELS[message.channel]),
          message.language === '' ? cell.unanswered : cell.text(message.language),
        ]),
    },
  ]
}

function heatMap({ impact }: Facts): Block[] {
  if (!impact.risks.known) return []
  return [
    { kind: 'heading', level: 2, text: 'Risks at a glance' },
    { kind: 'figure', figure: riskHeatMap(impact.risks.value) },
  ]
}
