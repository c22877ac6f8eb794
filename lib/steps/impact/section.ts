import type { Analysis } from '@/lib/core/analysis'
import { type Block, cell } from '@/lib/core/doc'
import type { Facts } from '@/lib/core/facts/facts'
import type { Message } from '@/lib/core/facts/impact'
import { addDays } from '@/lib/core/iso-date'
import { unlistedLossBlocks } from '@/lib/core/losses/unlisted-losses'
import { riskBlocks } from '@/lib/core/risks/risk-blocks'

/** Dates of the messages, what else will not move, and the risks: the register, what is suggested, and what was decided about it. */
export function impactSection(facts: Facts, { today }: Pick<Analysis, 'today'>): Block[] {
  return [...impactFollows(facts), ...riskBlocks(facts, today)]
}

/** The part the screen draws below the questions; it shows the risks beside their register already. */
export function impactFollows(facts: Facts): Block[] {
  return [...messageDates(facts), ...unlistedLossBlocks(facts)]
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
