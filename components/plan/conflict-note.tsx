'use client'
import { Moment } from '@/components/ui/moment'
import type { Json } from '@/lib/core/json'
import type { Question } from '@/lib/core/plan/question'
import { answerText } from './answer-text'
import { useStep } from './step-context'

/** Shown where two people wrote different answers: both are kept until somebody chooses. */
export function ConflictNote({ question, at }: { question: Question; at: string[] }) {
  const { conflicts, settle } = useStep()
  const conflict = conflicts.find((open) => open.at.join('/') === at.join('/'))
  if (!conflict) return null
  const { author, isMine, by, when, yours, theirs } = conflict
  const isRow = question.kind === 'list' && at.length === 2
  const words = (value: Json | undefined) => (isRow && value === undefined ? 'Removed' : answerText(question, value))
  const canCombine =
    question.kind === 'text' && question.long && typeof yours === 'string' && typeof theirs === 'string'
  const [mine, own] = isMine ? ['Yours', 'Use mine'] : [author, `Use ${author}’s`]
  return (
    <fieldset className="conflict" aria-label="Two answers">
      <p>
        <strong>
          {isMine ? `${by} changed this while you were typing.` : `${author} and ${by} wrote different answers.`}
        </strong>{' '}
        Both answers are kept; choose one.
      </p>
      <dl>
        <dt>{mine}</dt>
        <dd>{words(yours)}</dd>
        <dt>
          {by}, <Moment iso={when} />
        </dt>
        <dd>{words(theirs)}</dd>
      </dl>
      <div className="acts">
        <button type="button" className="btn compact" onClick={() => settle(conflict, 'yours')}>
          {own}
        </button>
        <button type="button" className="btn compact" onClick={() => settle(conflict, 'theirs')}>
          {isMine ? 'Keep theirs' : `Keep ${by}’s`}
        </button>
        {canCombine ? (
          <button type="button" className="btn compact" onClick={() => settle(conflict, 'both')}>
            Keep both, one after the other
          </button>
        ) : null}
      </div>
    </fieldset>
  )
}
