import type { Analysis } from '@/lib/core/analysis'
import { STATEMENTS } from '@/lib/core/asgardeo/limits'
import { thousands } from '@/lib/core/count-text'
import { type Block, cell } from '@/lib/core/doc'
import type { Facts } from '@/lib/core/facts/facts'
import { byTopic, requestMeter } from '@/lib/core/request/request-meter'
import { neededQuestions } from '@/lib/core/request/team-questions'

/** The password method in the words the guide asks for, what this plan needs to know, and what support would ask back. */
export function requestSection(facts: Facts, analysis: Analysis): Block[] {
  return [...passwordMethod(facts), ...needed(facts), ...completeness(facts, analysis)]
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

function needed(facts: Facts): Block[] {
  const questions = neededQuestions(facts)
  if (questions.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: 'Asked because of this plan' },
    {
      kind: 'table',
      caption: 'Questions to the Asgardeo team that follow from the plan',
      columns: [
        { title: 'Question', align: 'start' },
        { title: 'Because', align: 'start' },
      ],
      rows: questions.map(({ text, because }) => [cell.text(text), cell.text(because)]),
    },
  ]
}

function completeness(facts: Facts, analysis: Analysis): Block[] {
  const meter = requestMeter(facts, analysis)
  return [
    { kind: 'heading', level: 2, text: 'What support would ask back' },
    { kind: 'text', text: `${meter.answered} of ${meter.asked} points are answered.` },
    {
      kind: 'table',
      caption: 'Completeness of the request',
      columns: [
        { title: 'About', align: 'start' },
        { title: 'Open', align: 'end' },
        { title: 'Which', align: 'start' },
        { title: 'Closed by', align: 'start' },
        { title: 'On', align: 'start' },
      ],
      rows: byTopic(meter.items).map(({ title, items }) => {
        const open = items.filter(({ state }) => state === 'open')
        const [first] = open
        return [
          cell.text(title),
          cell.number(open.length),
          cell.text(first ? open.map(({ label }) => label).join('; ') : 'Complete'),
          first ? (first.owner ? cell.text(first.owner) : cell.unanswered) : cell.notApplicable,
          first ? (first.due ? cell.date(first.due) : cell.unanswered) : cell.notApplicable,
        ]
      }),
    },
  ]
}
