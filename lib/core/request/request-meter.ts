import type { Analysis, JudgedFinding, OpenQuestion } from '@/lib/core/analysis'
import { factValue } from '@/lib/core/facts/fact'
import type { Facts } from '@/lib/core/facts/facts'
import { unsettled } from '@/lib/core/judge/unsettled'
import { REQUEST_TOPICS, type RequestItem, type TopicId } from './request-item'
import { REQUEST_ITEMS } from './request-items'

export type MeterItem = Pick<RequestItem, 'id' | 'topic' | 'label' | 'answer'> & {
  state: 'answered' | 'open' | 'not-needed'
  blocks: boolean
  /** Said and still open: "don't know yet". */
  deferred: boolean
  /** Who closes it and by when (ISO date), as far as somebody said so; the sender stands for nobody. */
  owner: string | null
  due: string | null
}

export type Meter = {
  items: MeterItem[]
  /** Items in scope and those that have an answer. */
  asked: number
  answered: number
  open: MeterItem[]
  /** What keeps the request from being sent: open items of that kind, then findings that block. */
  blocking: { items: MeterItem[]; findings: JudgedFinding[] }
}

/**
 * The one list of open answers as the Asgardeo team would read it: every item of the first e-mail with its state. An
 * answer that is open in the plan is open here, even where the facts could be read as if it were not.
 */
export function requestMeter(facts: Facts, { open, findings }: Pick<Analysis, 'open' | 'findings'>): Meter {
  const needed = new Map(open.map((question) => [`${question.step}.${question.question}`, question] as const))
  const told = new Set<string>()
  const items = REQUEST_ITEMS.map((item): MeterItem => {
    const isKnown = item.isKnown(facts)
    if (isKnown === false) told.add(item.answer)
    return meterItem(item, isKnown, needed.get(item.answer), facts)
  })
  for (const item of items) {
    if (needed.get(item.answer)?.need !== 'request' || told.has(item.answer)) continue
    told.add(item.answer)
    item.state = 'open'
  }
  const inScope = items.filter(({ state }) => state !== 'not-needed')
  const stillOpen = items.filter(({ state }) => state === 'open')
  return {
    items,
    asked: inScope.length,
    answered: inScope.length - stillOpen.length,
    open: stillOpen,
    blocking: {
      items: stillOpen.filter(({ blocks }) => blocks),
      findings: unsettled(findings, 'block'),
    },
  }
}

function meterItem(
  { id, topic, label, answer, blocks }: RequestItem,
  isKnown: boolean | null,
  question: OpenQuestion | undefined,
  facts: Facts,
): MeterItem {
  const { owner, due } = promiseOf(topic, facts)
  return {
    id,
    topic,
    label,
    answer,
    state: isKnown === null ? 'not-needed' : isKnown ? 'answered' : 'open',
    blocks: blocks ?? false,
    deferred: question?.deferred ?? false,
    owner,
    due,
  }
}

/** The promise for a heading; where nobody promised, whoever sends the request answers for it. */
function promiseOf(topic: TopicId, { request }: Facts): { owner: string | null; due: string | null } {
  const promised = (factValue(request.promises) ?? []).find((promise) => promise.topic === topic)
  return { owner: promised?.owner || factValue(request.senderName) || null, due: promised?.due ?? null }
}

/** Items under their headings, in reading order. */
export function byTopic<T extends { topic: TopicId }>(
  items: readonly T[],
): { id: TopicId; title: string; items: T[] }[] {
  return REQUEST_TOPICS.map(({ id, title }) => ({ id, title, items: items.filter(({ topic }) => topic === id) }))
}
