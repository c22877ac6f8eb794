import type { Facts } from '@/lib/core/facts/facts'
import type { StepId } from '@/lib/core/plan/plan'

/** The ten headings under which the Asgardeo team reads a request. */
export const REQUEST_TOPICS = [
  { id: 'who', title: 'Who' },
  { id: 'from', title: 'From' },
  { id: 'how-many', title: 'How many' },
  { id: 'what', title: 'What' },
  { id: 'passwords', title: 'Passwords' },
  { id: 'when', title: 'When' },
  { id: 'proof', title: 'Proof' },
  { id: 'law', title: 'Law' },
  { id: 'rollback', title: 'Rollback' },
  { id: 'asks', title: 'Asks' },
] as const

export type TopicId = (typeof REQUEST_TOPICS)[number]['id']

/** One thing the first e-mail must hold so that there is no second one. */
export type RequestItem = {
  id: string
  topic: TopicId
  /** As a noun phrase, for the letter and the meter. */
  label: string
  /** The answer that closes it, as `step.question`. */
  answer: `${StepId}.${string}`
  /** True when the facts hold an answer, null when this plan has nothing to answer. */
  isKnown(facts: Facts): boolean | null
  /** Without it the Asgardeo team cannot act on the request at all: it is not sent with this open. */
  blocks?: true
}
