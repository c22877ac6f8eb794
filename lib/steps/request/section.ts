import type { Analysis } from '@/lib/core/analysis'
import { STATEMENTS } from '@/lib/core/asgardeo/limits'
import { thousands } from '@/lib/core/count-text'
import { type Block, cell } from '@/lib/core/doc'
import type { Facts } from '@/lib/core/facts/facts'
import { isOfWholePlan } from '@/lib/core/plan/scope'
import { waveCounts, waveTotal } from '@/lib/core/request/follow-up'
import { byTopic, requestMeter } from '@/lib/core/request/request-meter'
import { neededQuestions } from '@/lib/core/request/team-questions'
import { PATH_PHRASES } from '@/lib/core/strategy/path-words'

/** The password method in the words the guide asks for, what this plan needs to know, and what support would ask back. */
export function requestSection(facts: Facts, analysis: Analysis): Block[] {
  return [...passwordMethod(facts), ...needed(facts), ...completeness(facts, analysis), ...waves(facts)]
}

function passwordMethod({ strategy, request }: Facts): Block[] {
  const count = (value: number) => thousands(value)
  const parts = [
    strategy.silentUsers.known && strategy.silentUsers.value > 0
      ? `${PATH_PHRASES.silent} for ${count(strategy.silentUsers.value)} users`
      : '',
    strategy.resetUsers.known && strategy.resetUsers.value > 0
      ? `${PATH_PHRASES.reset} for ${count(strategy.resetUsers.value)} users`
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

/** Expected against imported against failed, once users were counted. */
function waves({ request }: Facts): Block[] {
  const counts = waveCounts(request.followUp.known ? request.followUp.value : [])
  if (counts.length === 0) return []
  const number = (value: number | null) => (value === null ? cell.unknown : cell.number(value))
  const row = (name: string, count: ReturnType<typeof waveTotal>) => [
    cell.text(name),
    number(count.expected),
    number(count.imported),
    number(count.failed),
    number(count.missing),
  ]
  return [
    { kind: 'heading', level: 2, text: 'Users wave by wave' },
    {
      kind: 'table',
      caption: 'Expected against imported against failed',
      columns: [
        { title: 'Wave', align: 'start' },
        { title: 'Expected', align: 'end' },
        { title: 'Imported', align: 'end' },
        { title: 'Failed', align: 'end' },
        { title: 'Not accounted for', align: 'end' },
      ],
      rows: counts.map((count) => row(count.wave, count)),
      total: row('All waves', waveTotal(counts)),
    },
  ]
}

/** Said of the whole plan only: what another step answers would look open from a part. */
function completeness(facts: Facts, analysis: Analysis): Block[] {
  if (!isOfWholePlan(analysis)) return []
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
