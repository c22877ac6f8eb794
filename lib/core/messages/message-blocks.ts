import { type Block, cell } from '@/lib/core/doc'
import type { Facts } from '@/lib/core/facts/facts'
import { messageKit } from './message-kit'

/** The kit as it prints in the plan: every text with its day, and what is left to translate. */
export function messageBlocks(facts: Facts): Block[] {
  if (!facts.timeline.goLive.known) return []
  const { texts, toTranslate } = messageKit(facts)
  return [
    { kind: 'heading', level: 2, text: 'Message kit' },
    {
      kind: 'table',
      caption: 'Texts to send, in English',
      columns: [
        { title: 'What', align: 'start' },
        { title: 'To', align: 'start' },
        { title: 'Date', align: 'start' },
        { title: 'When', align: 'start' },
        { title: 'Text', align: 'start' },
      ],
      rows: texts.map(({ title, to, date, when, subject, text }) => [
        cell.text(title),
        cell.text(to),
        date ? cell.date(date) : cell.notApplicable,
        cell.text(when),
        cell.text(`${subject}. ${text.replaceAll('\n\n', ' ')}`),
      ]),
    },
    {
      kind: 'text',
      text:
        toTranslate.length > 0 ? `To translate: ${toTranslate.join(', ')}.` : 'No other language is named in step 6.',
    },
  ]
}
