import type { Analysis } from '@/lib/core/analysis'
import { STATEMENTS } from '@/lib/core/asgardeo/limits'
import { thousands } from '@/lib/core/count-text'
import { type Block, cell } from '@/lib/core/doc'
import type { Facts } from '@/lib/core/facts/facts'
import { REQUEST_TOPICS } from './topics'

/** What the Asgardeo team would still ask back, and the password method in the words the guide asks for. */
export function requestSection(facts: Facts, { open }: Pick<Analysis, 'open'>): Block[] {
  return [...passwordMethod(facts), ...completeness(open)]
}

function passwordMethod({ strategy, request }: Facts): Block[] {
  const count = (value: number) => thousands(value)
  const parts = [
    strategy.silentUsers.known && strategy.silentUsers.value > 0
      ? `on-demand silent password migration for ${count(strategy.silentUsers.value)} users`
      : '',
    strategy.resetUsers.known && strategy.resetUsers.value > 0
      ? `forced password reset for ${count(strategy.resetUsers.value)} users`
      : '',
  ].filter(Boolean)
  const blocks: Block[] = []
  if (parts.length > 0) {
    blocks.push({ kind: 'heading', level: 2, text: 'Password method' })
    blocks.push({ kind: 'text', text: `We ask for ${parts.join(', and ')}.` })
  }
  if (!request.senderConfirmed.known || !request.senderConfirmed.value) {
    blocks.push({
      kind: 'callout',
      tone: 'warn',
      title: 'The sender is not confirmed.',
      text: STATEMENTS.sender.says,
    })
  }
  return blocks
}

function completeness(open: Analysis['open']): Block[] {
  const missing = new Map<string, string>(
    open.map((question) => [`${question.step}.${question.question}`, question.label] as const),
  )
  return [
    { kind: 'heading', level: 2, text: 'What support would ask back' },
    {
      kind: 'table',
      caption: 'Completeness of the request',
      columns: [
        { title: 'About', align: 'start' },
        { title: 'Open', align: 'end' },
        { title: 'Which', align: 'start' },
      ],
      rows: REQUEST_TOPICS.map((topic) => {
        const labels = topic.answers.flatMap((address) => missing.get(address) ?? [])
        return [
          cell.text(topic.title),
          cell.number(labels.length),
          cell.text(labels.length > 0 ? labels.join('; ') : 'Complete'),
        ]
      }),
    },
  ]
}
