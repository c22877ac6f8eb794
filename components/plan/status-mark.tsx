import { Icon, type Shape } from '@/components/ui/icon'
import type { StepStatus } from '@/lib/core/analysis'

const MARKS: Record<StepStatus, { shape: Shape; word: string }> = {
  'not-started': { shape: 'none', word: 'Not started' },
  'in-progress': { shape: 'part', word: 'In progress' },
  completed: { shape: 'done', word: 'Completed' },
  'needs-attention': { shape: 'attn', word: 'Needs attention' },
  'cannot-start': { shape: 'lock', word: 'Cannot start yet' },
  'not-applicable': { shape: 'na', word: 'Not applicable' },
}

/** A shape and a word; only "Needs attention" has a colour. */
export function StatusMark({ status }: { status: StepStatus }) {
  const { shape, word } = MARKS[status]
  return (
    <span className={`status status-${shape}`}>
      <Icon shape={shape} />
      {word}
    </span>
  )
}

/** The shape alone, with the word for screen readers: for the rail, where the word stands on the hub. */
export function StatusShape({ status }: { status: StepStatus }) {
  const { shape, word } = MARKS[status]
  return (
    <>
      <Icon shape={shape} className={`status-${shape}`} />
      <span className="sr-only">, {word}</span>
    </>
  )
}
