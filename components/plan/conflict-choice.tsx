'use client'
import { Moment } from '@/components/ui/moment'
import type { Json } from '@/lib/core/json'
import type { Question } from '@/lib/core/plan/question'
import { answerText } from './answer-text'
import { type AnswerConflict, useStep } from './step-context'

type Props = { question: Question; at: string[]; conflict: AnswerConflict }

/** The two answers side by side, and the ways to choose. */
export default function ConflictChoice({ question, at, conflict }: Props) {
  const { settle } = useStep()
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
