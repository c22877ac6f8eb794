import { count } from '@/components/ui/format'
import { Icon } from '@/components/ui/icon'
import type { Analysis } from '@/lib/core/analysis'
import { AnswerLink } from './answer-link'
import type { StepMeta } from './step-meta'

type Item = Analysis['next'][number]
type Props = {
  planId: string
  items: readonly Item[]
  steps: readonly StepMeta[]
  most: number
  /** On the step's own page, where naming the step says nothing. */
  linkLabel?: string
}

const SHAPES = { block: 'attn', warn: 'warn', open: 'none' } as const
const WORDS = { block: 'Blocks the request: ', warn: 'Condition: ', open: 'Open: ' }

/** What to do next: blocks, then conditions, then open questions; the rest folded with a count. */
export function NextList({ planId, items, steps, most, linkLabel }: Props) {
  const shown = items.slice(0, most)
  const folded = items.slice(most)
  const row = (item: Item) => (
    <li key={`${item.step}.${item.question}.${item.says}`}>
      <Icon shape={SHAPES[item.kind]} className={`is-${item.kind}`} />
      <span>
        <span className="sr-only">{WORDS[item.kind]}</span>
        {item.says}
      </span>
      <AnswerLink planId={planId} step={item.step} question={item.question}>
        {linkLabel ?? steps.find((step) => step.id === item.step)?.title ?? item.step}
        {linkLabel ? <span className="sr-only">: {item.says}</span> : null}
      </AnswerLink>
    </li>
  )
  return (
    <>
      <ol className="next-list">{shown.map(row)}</ol>
      {folded.length > 0 ? (
        <details className="disclosure mt-2">
          <summary>{count(folded.length, 'more', 'more')}</summary>
          <ol className="next-list">{folded.map(row)}</ol>
        </details>
      ) : null}
    </>
  )
}
